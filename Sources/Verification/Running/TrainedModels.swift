import Foundation
import LessonKit

/// A model as it was at the end of an example that trained it.
package struct TrainedModel {
  package let example: String
  /// The variable that holds it, else its number among those that the example trained.
  package let name: String
  package let weights: SafeTensors
}

/// Gathers the models that are trained while an example runs.
final class ModelWatch {
  private var models: [Layer] = []

  /// Starts to watch a session, and forgets what was seen before.
  func begin(_ session: Session) {
    models = []
    session.onFit = { [self] model in
      guard let model = model as? Layer, !models.contains(where: { $0 === model }) else { return }
      models.append(model)
    }
  }

  /// The models trained since, as they are now.
  ///
  /// - Parameter name: the variable that holds an object.
  func end(lesson: String, example: String, name: (AnyObject) -> String?) -> [TrainedModel] {
    models.enumerated().map { index, model in
      let metadata = [
        ("format", "courseware"), ("lesson", lesson), ("example", example), ("model", model.description),
      ]
      return TrainedModel(
        example: example, name: name(model) ?? String(index + 1),
        weights: model.saved(metadata: metadata.map { (key: $0.0, value: $0.1) }))
    }
  }
}
