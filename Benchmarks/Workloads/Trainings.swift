import LessonKit

/// The models that are trained, from a line to an LSTM.
let trainings: [Workload] = [
  Workload(name: "linear_regression") { data in
    let x = data.tensor("x"), y = data.tensor("y"), steps = data.steps, rate = data.number("lr")
    let model = Sequential(input: 1) { Dense(1) }
    return training(model, from: data.dense(0), { SGD(learningRate: rate) }) { optimizer in
      last(model.fit(x, y, loss: .meanSquaredError, optimizer: optimizer, epochs: steps))
    }
  },
  Workload(name: "logistic_regression") { data in
    let model = Sequential(input: 2) { Dense(1, activation: .sigmoid) }
    let rate = data.number("lr")
    return training(
      model, from: data.dense(0), { SGD(learningRate: rate) },
      inBatches(model, data.tensor("x"), data.tensor("y"), data, .binaryCrossentropy))
  },
  Workload(name: "xor") { data in
    let x = data.tensor("x"), y = data.tensor("y"), steps = data.steps, rate = data.number("lr")
    let model = Sequential(input: 2) {
      Dense(8, activation: .tanh)
      Dense(1, activation: .sigmoid)
    }
    return training(model, from: data.dense(0) + data.dense(1), { Adam(learningRate: rate) }) { optimizer in
      last(model.fit(x, y, loss: .binaryCrossentropy, optimizer: optimizer, epochs: steps))
    }
  },
  Workload(name: "mlp_digits") { data in
    let model = Sequential(input: 64) {
      Dense(128, activation: .relu)
      Dense(64, activation: .relu)
      Dense(10, activation: .softmax)
    }
    let start = data.dense(0) + data.dense(1) + data.dense(2)
    let rate = data.number("lr")
    return training(
      model, from: start, { Adam(learningRate: rate) },
      inBatches(model, data.tensor("x"), data.tensor("y"), data, .sparseCategoricalCrossentropy))
  },
  Workload(name: "lenet") { data in
    let model = Sequential(input: [28, 28, 1]) {
      Conv2D(6, kernel: 5, padding: .same, activation: .tanh)
      AveragePooling2D()
      Conv2D(16, kernel: 5, activation: .tanh)
      AveragePooling2D()
      Flatten()
      Dense(120, activation: .tanh)
      Dense(84, activation: .tanh)
      Dense(10, activation: .softmax)
    }
    let start =
      data.convolution(0) + data.convolution(1) + data.dense(2, afterImages: 16, 5, 5) + data.dense(3) + data.dense(4)
    let rate = data.number("lr"), momentum = data.number("momentum")
    return training(
      model, from: start, { SGD(learningRate: rate, momentum: momentum) },
      inBatches(model, data.images("x"), data.tensor("y"), data, .sparseCategoricalCrossentropy))
  },
  Workload(name: "cnn_digits") { data in
    let model = Sequential(input: [8, 8, 1]) {
      Conv2D(16, kernel: 3, padding: .same, activation: .relu)
      MaxPooling2D()
      Conv2D(32, kernel: 3, padding: .same, activation: .relu)
      Flatten()
      Dense(10, activation: .softmax)
    }
    let start = data.convolution(0) + data.convolution(1) + data.dense(2, afterImages: 32, 4, 4)
    let rate = data.number("lr")
    return training(
      model, from: start, { Adam(learningRate: rate) },
      inBatches(model, data.images("x"), data.tensor("y"), data, .sparseCategoricalCrossentropy))
  },
  Workload(name: "rnn_sine") { data in recurrent(data, SimpleRNN(Int(data.number("hidden")))) },
  Workload(name: "lstm_sine") { data in recurrent(data, LSTM(Int(data.number("hidden")))) },
]

/// Steps over given batches of rows; the last step's loss.
private func inBatches(
  _ model: Sequential, _ x: Tensor, _ y: Tensor, _ data: Arrays, _ loss: Loss
) -> (Optimizer) -> Double {
  let batches = data.batches()
  return { optimizer in
    var value = 0.0
    for rows in batches {
      value = model.train(x.gathered(rows), y.gathered(rows), loss: loss, optimizer: optimizer)
    }
    return value
  }
}

/// A recurrent layer and a head, which see one batch of windows after the other.
private func recurrent(_ data: Arrays, _ layer: Layer) -> () -> Double {
  let x = data.tensor("x"), y = data.tensor("y"), rate = data.number("lr")
  let model = Sequential(input: [x.shape[2], 1]) {
    layer
    Dense(1)
  }
  let cell = [data.tensor("cell.0").transposed(), data.tensor("cell.1").transposed(), data.tensor("cell.2")]
  return training(model, from: cell + data.dense(0), { Adam(learningRate: rate) }) { optimizer in
    var value = 0.0
    for step in 0..<x.shape[0] {
      value = model.train(x[step], y[step], loss: .meanSquaredError, optimizer: optimizer)
    }
    return value
  }
}

private func last(_ history: History) -> Double { history.loss[history.loss.count - 1] }
