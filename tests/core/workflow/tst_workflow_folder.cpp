// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QProcess>

#include <filesystem>

#include "core/base/utf8_path.h"
#include "core/workflow/workflow.h"
#include "core/workflow/workflow_state.h"
#include "tests/core/result_checks.h"
#include "tests/core/search/search_samples.h"
#include "tests/core/temporary_folder.h"
#include "tests/test_case.h"

using namespace dglm;
using namespace dglm::test;

namespace {

namespace fs = std::filesystem;
using Cut = std::vector<std::pair<size_t, size_t>>;

/// A scan whose folder has a name that shells stumble over.
struct ScanWorkflow {
  TemporaryFolder folder;
  WorkflowRequest request;

  ScanWorkflow() {
    const fs::path home = folder.path("it's a \"lab\" $HOME");
    fs::create_directories(home / "corpus");
    std::ofstream(home / "q.fa") << fastaOf("q", randomBases(100, 1));
    for (int i = 0; i < 4; ++i)
      std::ofstream(home / "corpus" / (std::to_string(i) + ".fna")) << fastaOf("s", randomBases(1000, 2));
    request.folder = home / "flow";
    request.command = {"scan",
                       {{"--query", {toUtf8(home / "q.fa")}},
                        {"--corpus", {toUtf8(home / "corpus")}},
                        {"--out", {toUtf8(home / "hits.csv")}},
                        {"--evalue", {"1e-5"}}}};
    request.size.count = 2;
  }

  fs::path shard(size_t number) const { return request.folder / shardFolder(number); }
  std::string errorOfMerge() const {
    const auto merged = mergedCommand(request.folder, {});
    return merged.hasError() ? merged.error().text() : std::string();
  }
};

}  // namespace

class TestWorkflowFolder : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void cutsByBytes();
  void quotesForShells();
  void writesWhatSnakemakeReads();
  void keepsItsConfiguration();
  void refusesWhatCannotBeCut();
  void mergeNamesMissingAndForeignShards();
  void mergeNamesChangedInputs();
  void followsItsShards();
  void readsACommandFromItsWords();
};

void TestWorkflowFolder::cutsByBytes() {
  const std::vector<int64_t> sizes{10, 10, 10, 70, 50, 50};
  QVERIFY((cutBySize(sizes, {100, 0}) == Cut{{0, 4}, {4, 6}}));
  QVERIFY((cutBySize(sizes, {1000, 0}) == Cut{{0, 6}}));
  QVERIFY((cutBySize(sizes, {0, 100}).size() == 6));              // never more than there are
  QVERIFY((cutBySize(sizes, {1, 4}, 3) == Cut{{0, 3}, {3, 6}}));  // batches stay whole
  QVERIFY((cutBySize(std::vector<int64_t>{0, 0}, {100, 0}) == Cut{{0, 2}}));
}

void TestWorkflowFolder::quotesForShells() {
  const std::vector<std::string> words{"echo", "it's", "a b", "$HOME", "", "-150,3", "100%"};
  QProcess shell;
  shell.start("sh", {"-c", QString::fromStdString("printf '[%s]' " + shellLine(words))});
  QVERIFY(shell.waitForFinished());
  QCOMPARE(shell.readAllStandardOutput(), QByteArray("[echo][it's][a b][$HOME][][-150,3][100%]"));
  const CommandLine command{"x", {{"--flag", {}}, {"--value", {"-150"}}, {"--several", {"a", "b"}}}};
  QVERIFY((command.words() == std::vector<std::string>{"x", "--flag", "--value=-150", "--several", "a", "b"}));
}

void TestWorkflowFolder::writesWhatSnakemakeReads() {
  const ScanWorkflow flow;
  const WorkflowReport report = valueOf(writeWorkflow(flow.request, {}));
  QCOMPARE(report.shards, int64_t{2});
  for (const char* name : {"Snakefile", "config.yaml", "README.md", "profiles/local/config.yaml",
                           "profiles/local/config.v8+.yaml", "profiles/slurm/config.yaml",
                           "profiles/slurm/config.v8+.yaml", "profiles/slurm/submit.sh", "profiles/slurm/status.sh"})
    QVERIFY2(fs::exists(flow.request.folder / name), name);
  QVERIFY(contentOf(flow.request.folder / "profiles/slurm/status.sh").find("| sacct") == std::string::npos);
  QVERIFY(contentOf(flow.request.folder / "profiles/slurm/submit.sh").find("--array") == std::string::npos);
  const std::string line = contentOf(flow.shard(2) / "command.txt");
  QVERIFY(line.find("\"${DECODE_GLM:-decode-glm}\" scan ") != std::string::npos);
  QCOMPARE(std::ranges::count(line, '\n'), 1);
  QVERIFY(line.find("--part-of") != std::string::npos && line.find("--evalue 1e-5") != std::string::npos);
  const std::string list = contentOf(flow.shard(2) / "corpus.txt");
  QVERIFY(list.find("/2.fna\n") != std::string::npos && list.find("/3.fna\n") != std::string::npos);
  QVERIFY(list.find("/1.fna\n") == std::string::npos);
  VERIFY_ERROR(writeWorkflow(flow.request, {}), ErrorKind::FileExists);
}

void TestWorkflowFolder::keepsItsConfiguration() {
  const ScanWorkflow flow;
  valueOf(writeWorkflow(flow.request, {}));
  const fs::path file = flow.request.folder / "config.yaml";
  WorkflowConfig config = valueOf(readWorkflowConfig(file));
  QCOMPARE(config.inputs.size(), size_t{5});  // four files of the corpus and the query
  QCOMPARE(config.inputs.front().sha256.size(), size_t{64});
  QVERIFY(fs::path(config.command.valueOf("--out")).is_absolute());
  config.resources.minutes = 7;
  std::ofstream(file) << formatWorkflowConfig(config);
  QCOMPARE(valueOf(readWorkflowConfig(file)).resources.minutes, int64_t{7});
  std::string text = contentOf(file);
  text.replace(text.find("1e-5"), 4, "1e-4");
  std::ofstream(file) << text;
  VERIFY_ERROR(readWorkflowConfig(file), ErrorKind::MalformedFile);
}

void TestWorkflowFolder::refusesWhatCannotBeCut() {
  ScanWorkflow flow;
  flow.request.command = {"latents", {{"--sequences", {"x.fa"}}, {"--paper-compatible", {}}}};
  VERIFY_ERROR(writeWorkflow(flow.request, {}), ErrorKind::InvalidArgument);
  flow.request.command = {"sweep", {{"--model", {"m"}}}};
  VERIFY_ERROR(writeWorkflow(flow.request, {}), ErrorKind::InvalidArgument);
  ScanWorkflow overItself;
  overItself.request.command.set("--out", {overItself.request.command.valueOf("--corpus") + "/../corpus/2.fna"});
  VERIFY_ERROR(writeWorkflow(overItself.request, {}), ErrorKind::InvalidArgument);
  QVERIFY(!fs::exists(flow.request.folder) && !fs::exists(overItself.request.folder));
}

void TestWorkflowFolder::mergeNamesMissingAndForeignShards() {
  const ScanWorkflow flow;
  valueOf(writeWorkflow(flow.request, {}));
  QVERIFY(flow.errorOfMerge().find("shards 1, 2 are not done") != std::string::npos);
  const std::string id = valueOf(readWorkflowConfig(flow.request.folder / "config.yaml")).id();
  std::ofstream(flow.shard(1) / "done") << doneText(id, 1) << '\n';
  std::ofstream(flow.shard(2) / "done") << doneText(id, 1) << '\n';  // a copy of another shard
  QVERIFY(flow.errorOfMerge().find("shards 2 are of another workflow") != std::string::npos);
  std::ofstream(flow.shard(2) / "done") << doneText(id, 2) << '\n';
  std::ofstream(flow.shard(1) / "corpus.txt", std::ios::app) << "/more.fna\n";
  QVERIFY(flow.errorOfMerge().find("shards 1 are of another workflow") != std::string::npos);
}

void TestWorkflowFolder::mergeNamesChangedInputs() {
  const ScanWorkflow flow;
  valueOf(writeWorkflow(flow.request, {}));
  const std::string id = valueOf(readWorkflowConfig(flow.request.folder / "config.yaml")).id();
  for (size_t number = 1; number <= 2; ++number)
    std::ofstream(flow.shard(number) / "done") << doneText(id, number) << '\n';
  std::ofstream(flow.request.folder.parent_path() / "q.fa", std::ios::app) << "ACGT\n";
  QVERIFY(flow.errorOfMerge().find("q.fa") != std::string::npos);
}

void TestWorkflowFolder::followsItsShards() {
  const ScanWorkflow flow;
  WorkflowWatch watch(flow.request.folder);
  VERIFY_ERROR(watch.look({}), ErrorKind::FileNotFound);
  valueOf(writeWorkflow(flow.request, {}));
  WorkflowState state = valueOf(watch.look({}));
  QCOMPARE(state.command, std::string("scan"));
  QCOMPARE(state.count(ShardStage::Waiting), int64_t{2});
  QCOMPARE(state.shards.back().name, std::string("2.fna and 1 more"));

  std::ofstream(flow.shard(1) / "started") << '\n';
  std::ofstream(flow.shard(1) / "log.txt") << "a warning\n"
                                           << R"({"step":"Searching","done":3,"total":4,"eta_s":1})" << '\n';
  std::ofstream(flow.shard(2) / "log.txt") << R"({"step":"Searching","done":1,"total":4})"
                                           << "\nIt is broken.\n";
  std::ofstream(flow.shard(2) / "failed") << "1\n";
  state = valueOf(watch.look({}));
  QVERIFY(state.shards[0].stage == ShardStage::Running && state.shards[1].stage == ShardStage::Failed);
  QCOMPARE(state.shards[0].said, std::string("Searching"));
  QCOMPARE(state.shards[0].share, 0.75);
  QCOMPARE(state.shards[1].said, std::string("It is broken."));

  const std::string id = valueOf(readWorkflowConfig(flow.request.folder / "config.yaml")).id();
  std::ofstream(flow.shard(1) / "done") << doneText(id, 1) << '\n';
  std::ofstream(flow.shard(2) / "done") << doneText(id, 1) << '\n';  // of another shard
  state = valueOf(watch.look({}));
  QVERIFY(state.shards[0].stage == ShardStage::Done && state.shards[1].stage == ShardStage::Failed);
  // A folder that has gone is named; one that comes back is as it was.
  fs::rename(flow.request.folder, flow.request.folder.string() + ".away");
  VERIFY_ERROR(watch.look({}), ErrorKind::FileNotFound);
  fs::rename(flow.request.folder.string() + ".away", flow.request.folder);
  QCOMPARE(valueOf(watch.look({})).count(ShardStage::Done), int64_t{1});
}

void TestWorkflowFolder::readsACommandFromItsWords() {
  const CommandLine command = commandLineOf({"x", "--flag", "--value=-150", "--several", "a", "b", "--number", "-3"});
  const CommandLine same{"x", {{"--flag", {}}, {"--value", {"-150"}}, {"--several", {"a", "b"}}, {"--number", {"-3"}}}};
  QVERIFY(command.words() == same.words());
  QVERIFY(commandLineOf(same.words()).words() == same.words());
}

DGLM_TEST(TestWorkflowFolder);
#include "tst_workflow_folder.moc"
