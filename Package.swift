// swift-tools-version: 6.0
import PackageDescription

// The kernels are one folder of sources, compiled once for every instruction set; which one runs is
// chosen at start (Tensors/KernelChoice.swift). Flags: Documentation/Architecture.md, "Kernels".
let kernelFlags = [
  "-Ounchecked", "-enforce-exclusivity=unchecked", "-Xcc", "-fno-math-errno",
  "-enable-experimental-feature", "BuiltinModule",
]

#if arch(x86_64)
  let wideKernels: [Target] = [
    .target(
      name: "KernelsV3", swiftSettings: [.unsafeFlags(kernelFlags + ["-Xcc", "-march=x86-64-v3", "-D", "FUSED"])]),
    .target(
      name: "KernelsV4",
      swiftSettings: [.unsafeFlags(kernelFlags + ["-Xcc", "-march=x86-64-v4", "-D", "FUSED", "-D", "WIDE"])]),
  ]
#else
  let wideKernels: [Target] = []
#endif
let kernels: [Target.Dependency] =
  ["KernelsBase"] + wideKernels.map { .target(name: $0.name) }

let package = Package(
  name: "courseware",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "courseware", targets: ["courseware"]),
    .library(name: "LessonKit", targets: ["LessonKit", "Workers"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
  ],
  targets: wideKernels + [
    // The core: pure Swift, Embedded Swift's rules, no Foundation.
    .target(name: "Diagnostics"),
    .target(
      name: "KernelsBase", swiftSettings: [.unsafeFlags(kernelFlags)],
      linkerSettings: [.linkedLibrary("m", .when(platforms: [.linux]))]),
    .target(
      name: "Tensors", dependencies: kernels,
      swiftSettings: [.unsafeFlags(["-enforce-exclusivity=unchecked", "-assume-single-threaded"])]),
    .target(
      name: "Learning", dependencies: ["Tensors"],
      swiftSettings: [.unsafeFlags(["-enforce-exclusivity=unchecked", "-assume-single-threaded"])]),
    .target(name: "Figures"),
    .target(name: "LessonKit", dependencies: ["Learning", "Tensors", "Figures"]),
    .target(
      name: "Programs", dependencies: ["Diagnostics"],
      swiftSettings: [.unsafeFlags(["-enforce-exclusivity=unchecked", "-assume-single-threaded"])]),
    .target(
      name: "Sandbox", dependencies: ["Programs", "LessonKit", "Diagnostics"],
      swiftSettings: [.unsafeFlags(["-enforce-exclusivity=unchecked", "-assume-single-threaded"])]),

    // The host.
    .systemLibrary(
      name: "CCmark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]),
    .systemLibrary(name: "CDuktape", providers: [.apt(["duktape-dev"]), .brew(["duktape"])]),
    .target(name: "Formulas", dependencies: ["Diagnostics", "CDuktape", "LessonKit"]),
    .target(
      name: "Lessons", dependencies: ["Diagnostics", "CCmark", .product(name: "Yams", package: "Yams")]),
    .target(name: "Workers", dependencies: ["LessonKit"]),
    .target(
      name: "Verification",
      dependencies: [
        "Lessons", "Programs", "Sandbox", "Formulas", "Diagnostics",
        .product(name: "Crypto", package: "swift-crypto"),
      ]),
    .target(
      name: "Sites",
      dependencies: [
        "Verification", "Lessons", "Figures", "Formulas", "Programs", "Diagnostics",
        .product(name: "Mustache", package: "swift-mustache"),
        .product(name: "FlyingFox", package: "FlyingFox"),
      ],
      resources: []),
    .executableTarget(
      name: "courseware",
      dependencies: [
        "Verification", "Sites", "Workers", "Diagnostics",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .executableTarget(name: "generate-bindings"),
    .executableTarget(
      name: "fuzz", dependencies: ["Sandbox", "Programs", "LessonKit", "Diagnostics"], path: "Tests/Fuzz"),

    // The workloads see what a package outside sees; what times them prepares the engine.
    .target(name: "Workloads", dependencies: ["LessonKit"], path: "Benchmarks/Workloads", packageAccess: false),
    .executableTarget(
      name: "benchmarks",
      dependencies: ["Workloads", "Workers", "LessonKit", "Sandbox", "Programs", "Diagnostics"],
      path: "Benchmarks/Sources"),
    .executableTarget(
      name: "verdicts", dependencies: ["Sandbox", "Programs", "Diagnostics"], path: "Tests/RandomPrograms/Ours"),
    .executableTarget(name: "crosscheck", dependencies: ["LessonKit"], path: "Tests/CrossCheck/Ours"),

    .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics"]),
    .testTarget(name: "TensorsTests", dependencies: ["Tensors"]),
    .testTarget(name: "LearningTests", dependencies: ["Learning", "Tensors"]),
    .testTarget(name: "FiguresTests", dependencies: ["Figures"], exclude: ["Goldens"]),
    .testTarget(name: "LessonKitTests", dependencies: ["LessonKit"]),
    .testTarget(name: "WorkersTests", dependencies: ["Workers", "LessonKit"]),
    .testTarget(name: "ProgramsTests", dependencies: ["Programs", "Diagnostics"]),
    .testTarget(name: "SandboxTests", dependencies: ["Sandbox", "Programs", "LessonKit", "Diagnostics"]),
    .testTarget(name: "FormulasTests", dependencies: ["Formulas", "Diagnostics"]),
    .testTarget(name: "LessonsTests", dependencies: ["Lessons", "Diagnostics"]),
    .testTarget(name: "VerificationTests", dependencies: ["Verification", "Lessons", "Diagnostics"]),
    .testTarget(name: "SitesTests", dependencies: ["Sites", "Verification", "Lessons", "Diagnostics"]),
    .target(name: "LessonHarness", dependencies: ["LessonKit"], path: "Tests/LessonHarness"),
    .testTarget(
      name: "CoursewareTests", dependencies: ["LessonHarness", "Lessons", "Verification", "Diagnostics"]),
  ],
  swiftLanguageModes: [.v6]
)
