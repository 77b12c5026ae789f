import LessonKit
import Testing

@Suite struct NotebookTests {
  @Test func itemsAreTakenOnceInOrder() throws {
    let notebook = Notebook()
    Notebook.current = notebook
    defer { Notebook.current = Notebook() }
    try show(linePlot([3, 2, 1], title: "Loss"))
    try show(Sequential(input: 2) { Dense(1) })
    let items = notebook.take()
    #expect(items.count == 2)
    if case .figure(let figure) = items[0] { #expect(figure.title == "Loss") } else { Issue.record("no figure") }
    if case .model(let model) = items[1] { #expect(model.parameterCount == 3) } else { Issue.record("no model") }
    #expect(notebook.take().isEmpty)
  }

  @Test func cardShowsTheModelAsItWas() throws {
    let notebook = Notebook()
    Notebook.current = notebook
    defer { Notebook.current = Notebook() }
    let layer = Dense(1)
    let model = try Sequential(input: 1) { layer }
    try layer.setWeight([[1]])
    try show(model)
    try layer.setWeight([[5]])
    if case .model(let shown) = notebook.take()[0] {
      #expect(try shown.Learning::parameters[0].values == [1])
    } else {
      Issue.record("no model")
    }
  }

  @Test func numberOfItemsHasALimit() throws {
    let notebook = Notebook()
    notebook.limit = 1
    try notebook.add(.figure(linePlot([1])))
    #expect(throws: EngineError.self) { try notebook.add(.figure(linePlot([1]))) }
  }
}
