// How the machine reads and writes registers without asking what they hold.
//
// A value is eight bytes of contents and a tag behind them. The checker has proven the type of every operand,
// so the contents are read as what they are; the tag only says whether an old value has to be let go of: those between
// 2 and that of `()` are references.
// `Value.hasExpectedLayout` proves the layout when a machine is made.

extension Value {
  /// The tag of `()` and of `nil`.
  static let emptyTag: UInt8 = 14

  /// Whether contents and tag stand where the machine looks for them.
  static var hasExpectedLayout: Bool {
    guard MemoryLayout<Value>.stride == 16 else { return false }
    let place = UnsafeMutablePointer<Value>.allocate(capacity: 1)
    place.initialize(to: .int(-7))
    defer {
      place.deinitialize(count: 1)
      place.deallocate()
    }
    guard place.int == -7, place.tag == 0 else { return false }
    place.pointee = .double(1.5)
    guard place.double == 1.5, place.tag == 1 else { return false }
    place.pointee = .bool(true)
    guard place.bool, place.tag == 2 else { return false }
    for empty in [Value.void, .none] {
      place.pointee = empty
      guard place.tag == emptyTag else { return false }
    }
    let box = ArrayBox([])
    place.pointee = .array(box)
    return place.tag == 4 && place.array === box
  }
}

extension UnsafeMutablePointer<Value> {
  @inline(__always) var int: Int { UnsafeRawPointer(self).load(as: Int.self) }
  @inline(__always) var double: Double { UnsafeRawPointer(self).load(as: Double.self) }
  @inline(__always) var bool: Bool { UnsafeRawPointer(self).load(as: Bool.self) }
  @inline(__always) var tag: UInt8 { UnsafeRawPointer(self).load(fromByteOffset: 8, as: UInt8.self) }

  /// The box of an array, or of the fields of a struct or tuple.
  @inline(__always) var array: ArrayBox {
    UnsafeRawPointer(self).assumingMemoryBound(to: ArrayBox.self).pointee
  }

  /// The same box, to be replaced.
  @inline(__always) var arrayPlace: UnsafeMutablePointer<ArrayBox> {
    UnsafeMutableRawPointer(self).assumingMemoryBound(to: ArrayBox.self)
  }

  /// How many elements the array has; without counting a reference to its box.
  @inline(__always) var elementCount: Int {
    UnsafeRawPointer(self).load(as: Unmanaged<ArrayBox>.self)._withUnsafeGuaranteedRef { $0.count }
  }

  /// Where an element of the array stands, as long as nothing changes the array.
  @inline(__always) func element(_ index: Int) -> UnsafeMutablePointer<Value> {
    UnsafeRawPointer(self).load(as: Unmanaged<ArrayBox>.self)._withUnsafeGuaranteedRef { $0.place(index) }
  }

  /// Where an element of an array that is held once stands.
  @inline(__always) func changeableElement(_ index: Int) -> UnsafeMutablePointer<Value> {
    UnsafeRawPointer(self).load(as: Unmanaged<ArrayBox>.self)._withUnsafeGuaranteedRef { $0.changeablePlace(index) }
  }

  @inline(__always) var stringPlace: UnsafeMutablePointer<StringBox> {
    UnsafeMutableRawPointer(self).assumingMemoryBound(to: StringBox.self)
  }

  @inline(__always) var function: FunctionValue {
    UnsafeRawPointer(self).assumingMemoryBound(to: FunctionValue.self).pointee
  }

  @inline(__always) var cell: Cell { UnsafeRawPointer(self).assumingMemoryBound(to: Cell.self).pointee }

  @inline(__always) var dictionaryPlace: UnsafeMutablePointer<DictionaryBox> {
    UnsafeMutableRawPointer(self).assumingMemoryBound(to: DictionaryBox.self)
  }

  /// Where the value of a key of the dictionary stands, which is held once; a missing one is added.
  @inline(__always)
  func changeableValue(
    of key: UnsafePointer<Value>, inserting value: UnsafePointer<Value>
  ) -> UnsafeMutablePointer<Value> {
    UnsafeRawPointer(self).load(as: Unmanaged<DictionaryBox>.self)._withUnsafeGuaranteedRef {
      $0.changeableValue(of: key, inserting: value)
    }
  }

  @inline(__always) var enumeration: EnumerationBox {
    UnsafeRawPointer(self).assumingMemoryBound(to: EnumerationBox.self).pointee
  }

  @inline(__always) var text: String {
    UnsafeRawPointer(self).assumingMemoryBound(to: StringBox.self).pointee.text
  }

  /// Whether it holds something that has to be let go of; numbers, truths, `()` and `nil` hold nothing.
  @inline(__always) var holdsReference: Bool { tag &- 3 < Value.emptyTag &- 3 }

  /// Lets go of a reference.
  @inline(__always) func empty() { if holdsReference { pointee = .void } }

  @inline(__always) func set(int number: Int) {
    empty()
    initialize(to: .int(number))
  }

  @inline(__always) func set(double number: Double) {
    empty()
    initialize(to: .double(number))
  }

  @inline(__always) func set(bool truth: Bool) {
    empty()
    initialize(to: .bool(truth))
  }

  /// Moves the value of `other` here, and leaves `()` there.
  @inline(__always) func fill(from other: UnsafeMutablePointer<Value>) {
    if !other.holdsReference {
      empty()
      copyPlain(from: other)
    } else if self != other {
      pointee = other.taken()
    }
  }

  /// Copies the value of `other` here.
  @inline(__always) func copy(from other: UnsafeMutablePointer<Value>) {
    if !holdsReference, !other.holdsReference {
      copyPlain(from: other)
    } else {
      pointee = other.pointee
    }
  }

  /// Copies contents and tag over what holds no reference, from what holds none. Each is written by itself, and has to be read by itself: a processor that reads both at
  /// once waits until they have reached its cache.
  @inline(__always) func copyPlain(from other: UnsafeMutablePointer<Value>) {
    let contents = UnsafeRawPointer(other).load(as: UInt64.self)
    let tag = other.tag
    UnsafeMutableRawPointer(self).storeBytes(of: contents, as: UInt64.self)
    UnsafeMutableRawPointer(self).storeBytes(of: tag, toByteOffset: 8, as: UInt8.self)
  }

  /// The value, moved out.
  @inline(__always) func taken() -> Value {
    let value = move()
    initialize(to: .void)
    return value
  }
}
