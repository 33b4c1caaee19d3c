import Glibc
import Indicators
import Rendering

/// Looks at what the command needs from the machine it runs on.
struct Examination {
  struct Finding {
    let subject: String
    let text: String
    /// How a command that needs it would end; nil when all is well.
    let failure: ExitStatus?
  }

  let dataFolder: String
  let outputFolder: String

  var findings: [Finding] {
    let environment = RenderingEnvironment.report()
    let libraries = environment.components.map { component in
      component.version.isEmpty
        ? Finding(
          subject: component.name, text: "cannot be loaded (apt-get install \(component.debianPackage))",
          failure: .libraryMissing)
        : Finding(subject: component.name, text: component.version, failure: nil)
    }
    return libraries + environment.faces.map(font) + [data, output]
  }

  private func font(_ face: RenderingEnvironment.Face) -> Finding {
    let subject = "font \(face.family)"
    guard let problem = face.problem else {
      return Finding(subject: subject, text: face.files.joined(separator: ", "), failure: nil)
    }
    let message = Message(problem)
    return Finding(subject: subject, text: "\(message.text) (\(message.hint))", failure: message.status)
  }

  private var data: Finding {
    do {
      let package = try DataPackage.load(folder: dataFolder)
      return Finding(
        subject: "data package",
        text:
          "\(dataFolder), \(package.descriptor.name) with \(Counted.of(package.catalog.statements.count, "statement"))",
        failure: nil)
    } catch {
      let failure = Failure(error, folder: dataFolder)
      let first = failure.messages.first
      return Finding(
        subject: "data package",
        text: "\(first?.rendered ?? dataFolder) (statbrief check says all; statbrief init makes a new one)",
        failure: failure.status)
    }
  }

  private var output: Finding {
    var status = stat()
    let exists = stat(outputFolder, &status) == 0
    let parent = FolderTree.parent(of: outputFolder)
    guard exists ? status.st_mode & S_IFMT == S_IFDIR : true else {
      return Finding(
        subject: "output folder", text: "\(outputFolder) is not a folder (choose another --output)",
        failure: .outputNotCreated)
    }
    guard access(parent, W_OK | X_OK) == 0 else {
      let failure = errno
      return Finding(
        subject: "output folder",
        text: "\(parent) cannot be written: \(SystemWords.text(failure)) (build makes the new folder beside the old)",
        failure: failure == ENOENT || failure == ENOTDIR ? .outputNotCreated : .permission)
    }
    return Finding(
      subject: "output folder", text: exists ? "\(outputFolder), replaced by build" : "\(outputFolder), made by build",
      failure: nil)
  }
}
