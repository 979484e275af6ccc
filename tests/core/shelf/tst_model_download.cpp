// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QtTest>

#include "core/shelf/download.h"
#include "core/shelf/find_model.h"
#include "core/shelf/source_note.h"
#include "core/shelf/verify.h"
#include "tests/core/project_samples.h"
#include "tests/core/small_hub.h"
#include "tests/core/temporary_folder.h"
#include "tests/test_case.h"

using namespace dglm;
using namespace dglm::test;

namespace {

constexpr const char* kRepository = "mawairon/sae-nt50-l1";
constexpr const char* kWeights = "sae_nt50base_L1/checkpoint.pt";

}  // namespace

class TestModelDownload : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { qputenv("no_proxy", "127.0.0.1"); }
  void knownNameComesToTheShelf();
  void secondCallFetchesNoWeights();
  void unknownRepositoryGetsItsOwnFolderAndLicence();
  void listInPages();
  void namesThatLeadOutAreRefused();
  void namesThatAreNone();
  void moreThanTheDiskHolds();
  void progressReachesItsTotal();
  void cancelledBeforeTheFirstFile();
  void verifyFindsAChangedByte();
  void verifyWithoutNote();

 private:
  DownloadRequest requestFor(const std::string& name, const SmallHub& hub) const {
    return {name, hub.url() + "/", "main", folder_.path("shelf")};
  }

  const QByteArray weights_ = QByteArray(2'500'000, 'w');
  const std::map<std::string, QByteArray> files_ = {
      {kWeights, weights_}, {"sae_nt50base_L1/config.yaml", "layer: 1\n"}, {"README.md", "read me"}};
  TemporaryFolder folder_;

 private Q_SLOTS:
  void cleanup() { std::filesystem::remove_all(folder_.path("shelf")); }
};

void TestModelDownload::knownNameComesToTheShelf() {
  const SmallHub hub(files_);
  const DownloadPlan plan = valueOf(planDownload(requestFor("sae-nt50-l1", hub), {}));
  QCOMPARE(plan.from.repository, std::string(kRepository));
  QCOMPARE(plan.bytes, int64_t{weights_.size() + 9});
  QVERIFY(!std::filesystem::exists(plan.folder));

  const DownloadReport report = valueOf(download(plan, {}));
  QCOMPARE(report.folder, folder_.path("shelf") / "sae-nt50-l1");
  QCOMPARE(contentOf(report.folder / "checkpoint.pt"), weights_.toStdString());
  QCOMPARE(contentOf(report.folder / "config.yaml"), std::string("layer: 1\n"));
  QVERIFY(!std::filesystem::exists(report.folder / "README.md"));
  QCOMPARE(report.sizeOnly, std::vector<std::string>{"config.yaml"});

  const SourceNote note = valueOf(readSourceNote(report.folder)).value();
  QCOMPARE(note.hub, hub.url());
  QCOMPARE(note.repository, std::string(kRepository));
  QCOMPARE(note.files.size(), size_t{2});
  QCOMPARE(note.files[1].sha256, sha256Of(weights_));
  QCOMPARE(note.files[0].sha256, sha256Of("layer: 1\n"));
  QVERIFY(note.files[1].wasPublished && !note.files[0].wasPublished);
}

void TestModelDownload::secondCallFetchesNoWeights() {
  const SmallHub hub(files_);
  const DownloadPlan plan = valueOf(planDownload(requestFor("sae-nt50-l1", hub), {}));
  VERIFY_OK(download(plan, {}));
  const size_t before = hub.requests().size();
  const DownloadReport report = valueOf(download(plan, {}));
  QCOMPARE(report.alreadyThere, std::vector<std::string>{"checkpoint.pt"});
  QCOMPARE(hub.requests().size(), before + 1);
  QVERIFY(valueOf(verifyShelf(folder_.path("shelf"), {}, {})).front().isAsDownloaded());
}

void TestModelDownload::unknownRepositoryGetsItsOwnFolderAndLicence() {
  const SmallHub hub(files_);
  const std::string name = std::string("someone/saes:") + kWeights;
  const DownloadPlan plan = valueOf(planDownload(requestFor(name, hub), {}));
  QCOMPARE(plan.name, std::string("someone--saes--sae_nt50base_L1"));
  QCOMPARE(plan.licence.name, std::string("Apache-2.0"));
  QVERIFY(plan.licence.isFree);
}

void TestModelDownload::listInPages() {
  const ScriptedServer second(
      [](const ServerRequest&) { return okReply(R"([{"type":"file","oid":"0","path":"ae.pt","size":3}])"); });
  const ScriptedServer first([&](const ServerRequest&) {
    const QByteArray next = "Link: <" + QByteArray::fromStdString(second.url("/page2")) + ">; rel=\"next\"\r\n";
    return httpReply("200 OK", next + "Content-Length: 2\r\n", "[]");
  });
  const std::vector<HubFile> files = valueOf(listFiles({first.url(), "o/r", "main"}, {}));
  QCOMPARE(files.size(), size_t{1});
  QCOMPARE(files[0].path, std::string("ae.pt"));
}

void TestModelDownload::namesThatLeadOutAreRefused() {
  for (const char* path : {"../evil.pt", "/etc/evil.pt", "sae_nt50base_L1/../../../evil.pt"}) {
    SmallHub hub(files_);
    hub.extraEntry = std::string(R"(,{"type":"file","oid":"0","size":4,"path":")") + path + "\"}";
    const auto plan = planDownload(requestFor("sae-nt50-l1", hub), {});
    VERIFY_ERROR(plan, ErrorKind::MalformedFile);
    QVERIFY2(plan.error().text().find(path) != std::string::npos, plan.error().text().c_str());
  }
  QVERIFY(!std::filesystem::exists(folder_.path("shelf")));
}

void TestModelDownload::namesThatAreNone() {
  const SmallHub hub(files_);
  for (const char* name : {"", "nonsense", "a/b/c", "../x", "o/r:../../file"})
    VERIFY_ERROR(planDownload(requestFor(name, hub), {}), ErrorKind::InvalidArgument);
  QVERIFY(hub.requests().empty());
}

void TestModelDownload::moreThanTheDiskHolds() {
  SmallHub hub({});
  hub.extraEntry = R"([{"type":"file","oid":"0","path":"ae.pt","size":900000000000000})";
  const DownloadPlan plan = valueOf(planDownload(requestFor("o/r", hub), {}));
  VERIFY_ERROR(download(plan, {}), ErrorKind::NotEnoughSpace);
}

void TestModelDownload::progressReachesItsTotal() {
  const SmallHub hub(files_);
  const DownloadPlan plan = valueOf(planDownload(requestFor("sae-nt50-l1", hub), {}));
  Progress last;
  VERIFY_OK(download(plan, {{}, [&](const Progress& progress) {
                              if (!progress.step.english().starts_with("Downloading"))
                                return;
                              QVERIFY(progress.done >= last.done);
                              last = progress;
                            }}));
  QCOMPARE(last.done, int64_t{2});  // megabytes
  QCOMPARE(last.total, int64_t{2});
}

void TestModelDownload::cancelledBeforeTheFirstFile() {
  const SmallHub hub(files_);
  const DownloadPlan plan = valueOf(planDownload(requestFor("sae-nt50-l1", hub), {}));
  StopSource source;
  source.requestStop();
  VERIFY_ERROR(download(plan, {source.token(), {}}), ErrorKind::Cancelled);
  VERIFY_ERROR(planDownload(requestFor("sae-nt50-l1", hub), {source.token(), {}}), ErrorKind::Cancelled);
  QVERIFY(!std::filesystem::exists(plan.folder / kSourceNoteName));
}

void TestModelDownload::verifyFindsAChangedByte() {
  const SmallHub hub(files_);
  const auto shelf = folder_.path("shelf");
  VERIFY_OK(download(valueOf(planDownload(requestFor("sae-nt50-l1", hub), {})), {}));
  const auto untouched = valueOf(verifyShelf(shelf, "sae-nt50-l1", {}));
  QVERIFY(untouched.front().isAsDownloaded());
  QCOMPARE(untouched.front().files, 2);
  VERIFY_OK(checkVerified(untouched));

  std::fstream file(shelf / "sae-nt50-l1" / "checkpoint.pt", std::ios::in | std::ios::out | std::ios::binary);
  file.seekp(1'000'000);
  file.put('x');
  file.close();
  std::filesystem::remove(shelf / "sae-nt50-l1" / "config.yaml");
  const Status changed = checkVerified(valueOf(verifyShelf(shelf, {}, {})));
  VERIFY_ERROR(changed, ErrorKind::ModelFilesChanged);
  const QString text = QString::fromStdString(changed.error().text());
  QVERIFY2(text.contains("checkpoint.pt has another SHA-256") && text.contains("config.yaml is missing"),
           qPrintable(text));
}

void TestModelDownload::verifyWithoutNote() {
  const auto shelf = folder_.path("shelf");
  std::filesystem::create_directories(shelf / "mine");
  const auto verifications = valueOf(verifyShelf(shelf, "mine", {}));
  QVERIFY(!verifications.front().hasNote && !verifications.front().isAsDownloaded());
  VERIFY_OK(checkVerified(verifications));
  VERIFY_ERROR(verifyShelf(shelf, "missing", {}), ErrorKind::ModelNotOnShelf);
}

DGLM_TEST(TestModelDownload);
#include "tst_model_download.moc"
