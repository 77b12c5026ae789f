/// One node of a grown decision tree: a question, or a leaf.
public struct TreeNode: Sendable {
  /// The feature that is asked for; nothing at a leaf.
  public let feature: Int?
  /// Rows whose number is at most this go left.
  public let threshold: Double
  /// The number of the node to which the rows at most the threshold go; nothing at a leaf.
  public let left: Int?
  /// The number of the node to which the other rows go; nothing at a leaf.
  public let right: Int?
  /// How many rows came here while the tree grew.
  public let rows: Int
  /// What a leaf says: the share of each class, or one number; empty elsewhere.
  public let values: [Double]

  init(_ tree: Tree, _ node: Int) {
    let isLeaf = tree.feature[node] < 0, place = Int(tree.place[node])
    feature = isLeaf ? nil : Int(tree.feature[node])
    threshold = tree.threshold[node]
    left = isLeaf ? nil : Int(tree.left[node])
    right = isLeaf ? nil : Int(tree.right[node])
    rows = Int(tree.rows[node])
    values = isLeaf ? Array(tree.values[place..<place + tree.width]) : []
  }
}
