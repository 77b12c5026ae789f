import Foundation
import Testing

/// Lessons read files of the course's folder `data`, and nothing else.
@Suite struct DataTests {
  private static let grades = "name,hours,passed\nAnn,1.5,yes\nBob,2,no\n"
  private static let reading = """
    ```swift {#x}
    let grades = Table.csv("grades.csv")
    print(grades, grades["hours"])
    ```

    ```output {for=x}
    2 rows of name, hours, passed [1.5, 2.0]
    ```
    """

  private func course(_ text: String = reading) throws -> Trial {
    try Trial().file("course/data/grades.csv", Self.grades).lesson(text)
  }

  @Test func aTableIsReadByItsName() throws {
    try course().run("check", "course").exits(0)
  }

  @Test func alsoByALessonThatIsReadByItself() throws {
    let trial = try course()
    try trial.run("check", "course/a.md").exits(0)
    try trial.run("run", "course/a.md").exits(0).says("2 rows of name, hours, passed [1.5, 2.0]")
  }

  @Test func aRunBelongsToTheBytesOfItsFiles() throws {
    let trial = try course()
    try trial.run("check", "course").exits(0).complains("[1/1] a.md")
    try trial.run("check", "course").exits(0).isSilent()
    _ = try trial.file("course/data/other.csv", "a\n1\n")
    try trial.run("check", "course").exits(0).isSilent()
    _ = try trial.file("course/data/grades.csv", Self.grades.replacing("1.5", with: "2.5"))
    try trial.run("check", "course").exits(1).says("but recorded is").complains("[1/1] a.md")
  }

  @Test func aFileThatComesLaterIsFound() throws {
    let trial = try Trial().lesson(Self.reading)
    try trial.run("check", "course", "--format", "json").finds("missing-data")
    _ = try trial.file("course/data/grades.csv", Self.grades)
    try trial.run("check", "course").exits(0)
  }

  @Test func aNameWithASlipIsMetWithTheNearestOne() throws {
    try course("```swift\nlet t = ▸Table.csv(\"grade.csv\")\n```")
      .run("check", "course").exits(1).says("the course has no data named 'grade.csv'", "did you mean 'grades.csv'?")
    try course("```swift\nlet t = Table.csv(\"grades.csv\")\nprint(t[\"hour\"])\n```")
      .run("check", "course").exits(1).says("'grades.csv' has no column 'hour'", "did you mean 'hours'?")
  }

  @Test func rulesOfTheFormatAreToldWithTheirLine() throws {
    let cases = [
      ("a,b\n1,2\n\n3\n", "'t.csv', line 4: a row has 2 cells, one for each column, but this one has 1"),
      ("a,b\n1,2\n3,x\n", "'t.csv', line 3: column 'b' is to be numbers, but here it is 'x'"),
      ("a,b\n1,\n", "'t.csv', line 2: column 'b' is to be numbers, but here it is empty"),
      ("a,a\n1,2\n", "'t.csv', line 1: every column has a name of its own, but two are called 'a'"),
      ("a,b\n1,\"2\n3,4\n", "'t.csv', line 2: a quoted cell ends with a quote"),
      ("", "'t.csv': a table's first line names its columns, but the file is empty"),
      ("a,b\n", "'t.csv': a table has rows, but there are none"),
    ]
    for (content, expected) in cases {
      try Trial().file("course/data/t.csv", content)
        .lesson("```swift {#x}\nlet d = Dataset.csv(\"t.csv\", target: \"a\")\n```")
        .run("check", "course", "--format", "json").exits(1).says(expected)
    }
  }

  @Test func aNameThatIsPutTogetherIsRefused() throws {
    try course("```swift\nlet t = Table.csv(\"grades\" + \".csv\")\n```").run("check", "course").exits(1)
      .says("'grades.csv': a data file is named by a plain text")
  }

  @Test func nothingOutsideTheFolderIsRead() throws {
    let trial = try course("```swift\nlet t = Table.csv(\"../course.yml\")\n```")
    try trial.run("check", "course").exits(1).says("the course has no data named '../course.yml'")
    let secret = trial.folder.appendingPathComponent("secret.csv")
    try Data("a\n1\n".utf8).write(to: secret)
    let link = trial.folder.appendingPathComponent("course/data/link.csv")
    try FileManager.default.createSymbolicLink(at: link, withDestinationURL: secret)
    try trial.lesson("```swift\nlet t = Table.csv(\"link.csv\")\n```").run("check", "course").exits(1)
      .says("'link.csv': a data file lies in the course's folder 'data', but this is a link that leads out of it")
    try trial.lesson("```swift\nlet t = Table.csv(\"\(secret.path)\")\n```").run("check", "course").exits(1)
      .says("the course has no data named")
  }

  @Test func aHugeFileIsRefusedWithItsSize() throws {
    let trial = try course("```swift\nlet t = Table.csv(\"huge.csv\")\n```")
    let path = trial.folder.appendingPathComponent("course/data/huge.csv").path
    #expect(FileManager.default.createFile(atPath: path, contents: Data()))
    let handle = try #require(FileHandle(forWritingAtPath: path))
    try handle.truncate(atOffset: 65 << 20)
    try handle.close()
    try trial.run("check", "course").exits(1).says("'huge.csv': a data file has at most 64 MB, but this one has 65 MB")
  }

  /// Two images of 1 × 2 bytes with their labels, as MNIST's files are made.
  @Test func imagesAndLabelsAreRead() throws {
    let images: [UInt8] = [0, 0, 8, 3, 0, 0, 0, 2, 0, 0, 0, 1, 0, 0, 0, 2, 0, 255, 51, 102]
    let labels: [UInt8] = [0, 0, 8, 1, 0, 0, 0, 2, 7, 3]
    let text = """
      ```swift {#x}
      let data = Dataset.idx(images: "images-idx3-ubyte", labels: "labels-idx1-ubyte")
      print(data, data.x.values, data.labels)
      print(Tensor.idx("labels-idx1-ubyte", first: 1))
      ```

      ```output {for=x}
      2 cases, x [2, 1, 2, 1], y [2] [0.0, 1.0, 0.2, 0.4] [7, 3]
      [7.0]
      ```
      """
    let trial = try Trial().file("course/data/images-idx3-ubyte", bytes: images)
      .file("course/data/labels-idx1-ubyte", bytes: labels).lesson(text)
    try trial.run("check", "course").exits(0)
    try trial.file("course/data/images-idx3-ubyte", bytes: Array(images.dropLast())).run("check", "course").exits(1)
      .says("'images-idx3-ubyte': numbers of shape [2, 1, 2] take 4 bytes, but the file has 3")
    try trial.file("course/data/images-idx3-ubyte", bytes: [0x1F, 0x8B, 8, 0]).run("check", "course").exits(1)
      .says("packed with gzip")
  }

  @Test func weightsOfACourseAreLoaded() throws {
    let model = "let model = Sequential(input: 1) { Dense(1) }\n"
    let training =
      model
      + "model.fit(Tensor([[1]]), Tensor([[2]]), loss: .meanSquaredError, "
      + "optimizer: SGD(learningRate: 0.1), epochs: 5)\n"
    let trial = try Trial().lesson("```swift {#fit}\n\(training)print(model(Tensor([[3]])))\n```")
    let first = try trial.run("run", "course/a.md", "--save-models", "weights").exits(0)
      .complains("saved weights/a/fit-model.safetensors")
    let weights = try Data(contentsOf: trial.folder.appendingPathComponent("weights/a/fit-model.safetensors"))
    let loading = "```swift {#fit}\n\(model)model.load(\"w.safetensors\")\nprint(model(Tensor([[3]])))\n```"
    let second = try trial.file("course/data/w.safetensors", bytes: [UInt8](weights)).lesson(loading)
      .run("run", "course/a.md").exits(0)
    #expect(first.output == second.output)
    try trial.lesson(loading.replacing("Dense(1)", with: "Dense(2)")).run("check", "course").exits(1)
      .says("'w.safetensors': tensor 'layers.0.weight' of this model has shape [1, 2], but in the file it has [1, 1]")
  }

  @Test func whatNoExampleTrainedIsNotSaved() throws {
    try Trial().lesson("```swift\nlet a = 1\n```").run("run", "course/a.md", "--save-models", "weights").exits(0)
      .complains("no example trained a model, so none was saved")
  }
}
