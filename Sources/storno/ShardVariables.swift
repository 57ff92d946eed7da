import ArgumentParser
import Diagnostics
import SitePublishing

/// The variables in which job runners tell a job which of several it is.
///
/// - Source: the documentation of GitLab CI (parallel), Slurm (job arrays), AWS Batch (array
///   jobs), Google Cloud Run (jobs) and Kubernetes (indexed jobs).
struct ShardVariables {
  /// Who sets them.
  let runner: String
  /// The variable that holds the number of the job.
  let number: String
  /// The first number that jobs have, or the variable that holds it.
  let first: First
  /// The variable that holds how many jobs there are, or nil when the runner does not say.
  let count: String?

  enum First {
    case fixed(Int)
    case variable(String)
  }

  /// All runners that are known; the first whose number is set counts.
  static let all = [
    ShardVariables(
      runner: "GitLab", number: "CI_NODE_INDEX", first: .fixed(1), count: "CI_NODE_TOTAL"),
    ShardVariables(
      runner: "Slurm", number: "SLURM_ARRAY_TASK_ID", first: .variable("SLURM_ARRAY_TASK_MIN"),
      count: "SLURM_ARRAY_TASK_COUNT"),
    ShardVariables(
      runner: "AWS Batch", number: "AWS_BATCH_JOB_ARRAY_INDEX", first: .fixed(0),
      count: "AWS_BATCH_JOB_ARRAY_SIZE"),
    ShardVariables(
      runner: "Cloud Run", number: "CLOUD_RUN_TASK_INDEX", first: .fixed(0),
      count: "CLOUD_RUN_TASK_COUNT"),
    ShardVariables(
      runner: "Kubernetes", number: "JOB_COMPLETION_INDEX", first: .fixed(0), count: nil),
  ]

  /// Returns the share of a job.
  ///
  /// - Parameters:
  ///   - environment: the variables of the process.
  ///   - count: how many shares there are, where the user says so; it must be what the runner says.
  /// - Returns: the share.
  /// - Throws: `ValidationError` that names what is missing or out of range.
  static func shard(in environment: [String: String], count: Int?) throws -> Shard {
    guard let known = all.first(where: { environment[$0.number] != nil }) else {
      let names = all.map(\.number).joined(separator: ", ")
      throw ValidationError("--shard auto finds none of \(names); write --shard 1/8 instead")
    }
    return try known.shard(in: environment, count: count)
  }

  private func shard(in environment: [String: String], count given: Int?) throws -> Shard {
    let said = try count.flatMap { name in
      environment[name] == nil ? nil : try value(of: name, in: environment)
    }
    guard let count = given ?? said else {
      throw ValidationError(
        "\(runner) does not say how many jobs there are; write --shard auto/8 with their number")
    }
    if let said, said != count {
      throw ValidationError("--shard auto/\(count), but \(runner) runs \(said) jobs")
    }
    let start: Int
    switch first {
    case .fixed(let number): start = number
    case .variable(let name): start = try value(of: name, in: environment)
    }
    let job = try value(of: number, in: environment)
    guard let shard = Shard(job.subtractingReportingOverflow(start - 1).partialValue, of: count)
    else {
      throw ValidationError(
        "\(number) is \(job), which is none of \(count) jobs that are numbered from \(start)")
    }
    return shard
  }

  private func value(of name: String, in environment: [String: String]) throws -> Int {
    let text = environment[name] ?? ""
    if text == "0" { return 0 }
    guard let number = ShardChoice.number(text), number <= Int(Int32.max) else {
      throw ValidationError("\(name) is '\(VisibleText.of(text))', which is no number of a job")
    }
    return number
  }
}
