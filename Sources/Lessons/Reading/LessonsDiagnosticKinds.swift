import Diagnostics

/// Every kind of diagnostic that reading a course can report.
package let lessonsDiagnosticKinds: [DiagnosticKind] = [
  // Files
  .lessonTooLong, .notText, .invalidUTF8, .emptyLesson, .missingTitle, .nestedTooDeep,
  // Markup
  .rawHTML, .unclosedMath, .unclosedFence, .backtickInFence, .unknownCallout, .unknownFootnote, .unusedFootnote,
  .tableTooWide, .missingAltText, .remoteImage, .unsafeLink, .emptyValue, .tooManyDecimals,
  // Attributes
  .unreadableAttribute, .attributeTwice, .unknownAttribute, .wrongAttributeValue, .strayAttributes, .duplicateID,
  .unknownBlock, .errorWithoutFails, .unknownExample, .duplicateOutput,
  // Exercises and quizzes
  .exerciseWithoutID, .unknownExercise, .incompleteExercise, .quizWithoutQuestion, .quizWithoutAnswer,
  .quizWithTwoAnswers, .duplicateOption,
  // Settings
  .unreadableSettings, .unclosedFrontMatter, .unknownSetting, .wrongSetting, .missingSetting,
  // The course
  .courseNotFound, .noCourseFile, .unreadableFile, .lessonNotFound, .lessonListedTwice, .unlistedLesson,
  .brokenLink, .unknownTerm, .emptyTerm, .fileNotFound, .unknownLesson,
]
