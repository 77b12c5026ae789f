extension ConfusionMatrix {
  /// The mean over the classes of the share of their cases that were called right.
  public var balancedAccuracy: Double {
    var sum = 0.0, met = 0
    for index in 0..<classes where cases(of: index) > 0 {
      sum += recall(of: index)
      met += 1
    }
    return met == 0 ? 0 : sum / Double(met)
  }

  /// The correlation between true and predicted classes: 1 if all are right, 0 for guesses, −1 if all of two classes are
  /// wrong.
  ///
  /// - Source: Matthews (1975); for more than two classes Gorodkin, *Comparing two K-category assignments* (2004).
  public var matthewsCorrelation: Double {
    var right = 0.0, expected = 0.0, ofTrue = 0.0, ofPredicted = 0.0
    let all = Double(cases)
    for index in 0..<classes {
      let labels = Double(cases(of: index)), calls = Double(predictions(of: index))
      right += Double(hits(of: index))
      expected += labels * calls
      ofTrue += labels * labels
      ofPredicted += calls * calls
    }
    let scale = ((all * all - ofTrue) * (all * all - ofPredicted)).squareRoot()
    return scale == 0 ? 0 : (right * all - expected) / scale
  }

  /// How much more often two raters agree than by chance, as a share of what chance leaves (Cohen's kappa).
  ///
  /// - Source: Cohen, *A coefficient of agreement for nominal scales* (1960).
  public var cohensKappa: Double {
    let all = Double(cases)
    var expected = 0.0
    for index in 0..<classes { expected += Double(cases(of: index)) / all * (Double(predictions(of: index)) / all) }
    return expected == 1 || all == 0 ? 0 : (accuracy - expected) / (1 - expected)
  }

  /// The weighted harmonic mean of precision and recall of a class, in which recall counts `beta` times as much; 0 when
  /// both are 0.
  public func fBeta(_ beta: Double, of index: Int) -> Double {
    let square = beta * beta, precision = precision(of: index), recall = recall(of: index)
    let whole = square * precision + recall
    return whole == 0 ? 0 : (1 + square) * precision * recall / whole
  }

  /// Of the cases that are of a class or were called so, the share that are both (Jaccard index); 0 when there are none.
  public func intersectionOverUnion(of index: Int) -> Double {
    let both = hits(of: index), either = cases(of: index) + predictions(of: index) - both
    return either == 0 ? 0 : Double(both) / Double(either)
  }
}
