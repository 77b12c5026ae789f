import Testing

/// The same bits with any number of threads and with every instruction set.
@Suite struct ReproducibilityTests {
  private func results(_ folder: String, _ options: [String], kernels: String) throws -> String {
    let trial = try Trial()
    let answer = try trial.run(
      ["check", folder, "--fresh", "--format", "text"] + options, environment: ["COURSEWARE_KERNELS": kernels])
    let line = answer.output.split(separator: "\n").last { $0.hasPrefix("results ") }
    return String(try #require(line, "\(answer.output) \(answer.errors)"))
  }

  @Test func theWholeCourseDependsOnNeitherThreadsNorWideKernels() throws {
    let lessons = Trial.repository.appendingPathComponent("lessons").path
    let first = try results(lessons, ["--threads", "1"], kernels: "v4")
    #expect(try results(lessons, ["--threads", "2"], kernels: "v3") == first)
  }

  @Test(arguments: ["linear-regression.md", "backpropagation.md", "optimizers.md"])
  func lessonsDoNotDependOnTheKernels(_ lesson: String) throws {
    let file = Trial.repository.appendingPathComponent("lessons/\(lesson)").path
    let first = try results(file, ["--threads", "2"], kernels: "base")
    #expect(try results(file, ["--threads", "1"], kernels: "v3") == first)
    #expect(try results(file, ["--threads", "1"], kernels: "v4") == first)
  }

  @Test func checkingTwiceComparesTwoRuns() throws {
    try Trial().lesson("```swift\nlet a = Tensor.randomNormal([3])\n```").run("check", "course", "--twice").exits(0)
  }

  @Test func aFunctionThatChangesAVariableRunsOnce() throws {
    let text = """
      ```swift {#x}
      var calls = 0
      let g = gradient(at: Tensor([1, 2])) { w in
        calls += 1
        return (w * w).sum()
      }
      print(calls)
      ```

      ```output {for=x}
      1
      ```
      """
    try Trial().lesson(text).run("check", "course").exits(0)
  }
}
