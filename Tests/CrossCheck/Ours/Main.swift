import LessonKit

/// Answers cases from standard input: the other half of crosscheck.py.
@main
struct Main {
  static func main() {
    Session.current.write = { _ in }
    var current: Case?
    var problem: EngineError?
    while let line = readLine() {
      let words = line.split(separator: " ")
      if words[0] == "case" {
        current = Case(id: String(words[1]), kind: String(words[2]))
        problem = nil
      } else if words[0] == "end" {
        if let current { answer(current, problem) }
      } else {
        do throws(EngineError) { try current?.add(words) } catch { problem = error }
      }
    }
  }

  private static func answer(_ question: Case, _ problem: EngineError?) {
    print("case \(question.id)")
    do throws(EngineError) {
      if let problem { throw problem }
      for (name, tensor) in try question.answers() {
        let shape = tensor.rank == 0 ? "-" : tensor.shape.map { "\($0)" }.joined(separator: "x")
        print("t \(name) \(shape) \(tensor.values.map { "\($0)" }.joined(separator: " "))")
      }
    } catch {
      print("error \(error)")
    }
    print("end")
  }
}
