import Learning
import Tensors
import Testing

@Suite struct ScheduleTests {
  @Test func ratesByHand() {
    let halving = Schedule.step(every: 2, factor: 0.5)
    #expect((0..<5).map { halving.rate(0.8, epoch: $0) } == [0.8, 0.8, 0.4, 0.4, 0.2])
    #expect(Schedule.exponential(factor: 0.5).rate(0.8, epoch: 2) == 0.2)
    #expect(Schedule.inverseTime(decay: 0.5).rate(0.8, epoch: 2) == 0.4)
    // Half-way the cosine is 0: the mean of 0.8 and 0.2.
    let wave = Schedule.cosine(epochs: 10, minimum: 0.2)
    #expect(wave.rate(0.8, epoch: 0) == 0.8 && abs(wave.rate(0.8, epoch: 5) - 0.5) <= 1e-15)
    #expect(wave.rate(0.8, epoch: 10) == 0.2 && wave.rate(0.8, epoch: 99) == 0.2)
    let warm = Schedule.warmUp(epochs: 4)
    #expect((0..<5).map { warm.rate(0.8, epoch: $0) } == [0.2, 0.4, 0.6000000000000001, 0.8, 0.8])
  }

  @Test func fitFollowsTheScheduleAndPutsTheRateBack() throws {
    freshSession()
    let data = try Dataset.line(count: 10, seed: 1)
    let model = try Sequential(input: 1) { Dense(1) }
    let optimizer = SGD(learningRate: 0.1)
    let history = try model.fit(
      data, loss: .meanSquaredError, optimizer: optimizer, epochs: 3, schedule: .exponential(factor: 0))
    // After the first epoch the rate is 0.
    #expect(history.loss[0] != history.loss[1] && history.loss[1] == history.loss[2])
    #expect(optimizer.learningRate == 0.1)
  }

  @Test func plateausAreMetAsPyTorchDoes() throws {
    freshSession()
    let references = try References("losses.txt")
    let losses = try references["plateau.losses"].values, rates = try references["plateau.rates"].values
    let schedule = Schedule.onPlateau(patience: 2, factor: 0.25, minimum: 0.01)
    for count in 1...losses.count {
      #expect(schedule.rate(0.8, after: Array(losses.prefix(count))) == rates[count - 1], "after \(count)")
    }
    #expect(schedule.rate(0.8, after: []) == 0.8)
    #expect(schedule.rate(0.001, after: [1, 1, 1, 1, 1]) == 0.001)
  }

  @Test func aTrainingThatStandsStillGetsSmallerSteps() throws {
    freshSession()
    let data = try Dataset(Tensor([[1.0]]), Tensor([[0.0]]))
    let model = try Sequential(input: 1) { Dense(1, useBias: false) }
    // Steps of 2 · w from w to −w: the loss stays until the rate falls.
    let history = try model.fit(
      data, loss: .meanSquaredError, optimizer: SGD(learningRate: 1), epochs: 8,
      schedule: .onPlateau(patience: 2, factor: 0.5, minimum: 0.1))
    #expect(history.learningRate == [1, 1, 1, 1, 0.5, 0.5, 0.5, 0.5])
    #expect(history.loss[3] == history.loss[0] && history.loss[5] == 0)
  }
}
