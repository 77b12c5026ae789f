import Diagnostics

extension DiagnosticKind {
  /// An exercise has an id.
  package static let exerciseWithoutID = DiagnosticKind(
    "exercise-without-id", .error, title: "An exercise has an id",
    explanation: """
      Its hints, check and solution say by that id what they are for.
      """,
    example: """
      # T

      ```swift {.exercise}
      let a = 1
      ```

      """,
    remedy: """
      # T

      ```swift {#one .exercise}
      let a = 1
      ```

      ```swift {.check for=one}
      expect(a == 2)
      ```

      ```swift {.solution for=one}
      let a = 2
      ```

      """)

  /// A part of an exercise says which one it is for.
  package static let unknownExercise = DiagnosticKind(
    "unknown-exercise", .error, title: "A part of an exercise says which one it is for",
    explanation: """
      Hints, checks and solutions carry `for=id` with the id of an exercise of the same lesson.
      """,
    example: """
      # T

      ```swift {.hint for=one}
      let a = 1
      ```

      """,
    remedy: """
      # T

      ```swift {#one .exercise}
      let a = 1
      ```

      ```swift {.check for=one}
      expect(a == 2)
      ```

      ```swift {.solution for=one}
      let a = 2
      ```

      """)

  /// An exercise has one check and one solution.
  package static let incompleteExercise = DiagnosticKind(
    "incomplete-exercise", .error, title: "An exercise has one check and one solution",
    explanation: """
      The check proves that the solution solves the task and that the starter does not; without both, \
      nothing shows that the exercise can be done.
      """,
    example: """
      # T

      ```swift {#one .exercise}
      let a = 1
      ```

      """,
    remedy: """
      # T

      ```swift {#one .exercise}
      let a = 1
      ```

      ```swift {.check for=one}
      expect(a == 2)
      ```

      ```swift {.solution for=one}
      let a = 2
      ```

      """)

  /// A quiz asks something.
  package static let quizWithoutQuestion = DiagnosticKind(
    "quiz-without-question", .error, title: "A quiz asks something",
    explanation: """
      The question stands above the options or the answer.
      """,
    example: """
      # T

      ```quiz
      - [x] yes
      - [ ] no
      ```

      """,
    remedy: """
      # T

      ```quiz
      Is it so?

      - [x] yes
      - [ ] no
      ```

      """)

  /// A quiz has a right answer.
  package static let quizWithoutAnswer = DiagnosticKind(
    "quiz-without-answer", .error, title: "A quiz has a right answer",
    explanation: """
      It is a task list with a ticked option, or a line `answer: {swift} expression`, which is computed \
      and therefore cannot be wrong.
      """,
    example: """
      # T

      ```quiz
      Is it so?

      - [ ] yes
      - [ ] no
      ```

      """,
    remedy: """
      # T

      ```quiz
      Is it so?

      - [x] yes
      - [ ] no
      ```

      """)

  /// A quiz is answered in one way.
  package static let quizWithTwoAnswers = DiagnosticKind(
    "quiz-with-two-answers", .error, title: "A quiz is answered in one way",
    explanation: """
      Either the reader chooses among options or writes a number.
      """,
    example: """
      # T

      ```quiz
      How many?

      - [x] 4
      - [ ] 5

      answer: {swift} 4
      ```

      """,
    remedy: """
      # T

      ```quiz
      How many?

      answer: {swift} 4
      ```

      """)

  /// The options of a quiz differ.
  package static let duplicateOption = DiagnosticKind(
    "duplicate-option", .error, title: "The options of a quiz differ",
    explanation: """
      Of two equal options one would be right by luck.
      """,
    example: """
      # T

      ```quiz
      Is it so?

      - [x] yes
      - [ ] yes
      ```

      """,
    remedy: """
      # T

      ```quiz
      Is it so?

      - [x] yes
      - [ ] no
      ```

      """)
}
