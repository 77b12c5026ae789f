import LessonKit

/// Single operations on data of common sizes.
let operations: [Workload] = [
  product(64), product(256), product(1024),
  Workload(name: "conv2d") { data in
    let x = data.images("x"), g = data.images("g")
    let w = data.tensor("w").transposed([2, 3, 1, 0]), b = data.tensor("b")
    return {
      // The gradient of this sum is what the peers get by handing g to their backward pass.
      let (_, gradients) = valueWithGradient(at: x, w, b) { x, w, b in
        ((convolution2D(x, w, padding: .same) + b) * g).sum()
      }
      return gradients.1[0, 0, 0, 0]
    }
  },
  Workload(name: "softmax_cross_entropy") { data in
    let x = data.tensor("x"), y = data.tensor("y")
    return {
      let (loss, _) = valueWithGradient(at: x) { x in sparseCategoricalCrossentropy(logits: x, y) }
      return loss.item()
    }
  },
  Workload(name: "exp_64k") { data in
    let x = data.tensor("x")
    return { exp(x)[0].item() }
  },
  Workload(name: "tanh_64k") { data in
    let x = data.tensor("x")
    return { tanh(x)[0].item() }
  },
  Workload(name: "sigmoid_64k") { data in
    let x = data.tensor("x")
    return { sigmoid(x)[0].item() }
  },
  Workload(name: "sum_64k") { data in
    let x = data.tensor("x")
    return { x.sum().item() }
  },
]

private func product(_ size: Int) -> Workload {
  Workload(name: "gemm_\(size)") { data in
    let a = data.tensor("a"), b = data.tensor("b")
    return { (a • b)[0, 0] }
  }
}
