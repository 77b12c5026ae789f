/// Runs scripts one after the other in this process.
package struct InProcessRunner: LessonRunning {
  package init() {}

  package func run(_ scripts: [Script], progress: ProgressWriter) -> [RunOutcome] {
    scripts.map { script in
      progress.started(script.lesson)
      var runner = ScriptRunner(script)
      let (run, exhibits) = runner.run()
      progress.finished(script.lesson)
      return .finished(run, exhibits)
    }
  }
}
