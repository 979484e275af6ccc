// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QAction>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QStandardPaths>
#include <QtTest>

#include <utility>

#include "app/models/model_values.h"
#include "app/models/models_panel.h"
#include "core/shelf/http.h"
#include "tests/core/small_hub.h"
#include "tests/core/tiny_project.h"
#include "tests/test_case.h"
#include "widgets/tables/model_list.h"

using namespace dglm;
using namespace dglm::test;

namespace {

constexpr const char* kSae = "sae-nt50-l1";

bool copyFolder(const QString& from, const QString& to) {
  std::error_code failure;
  std::filesystem::create_directories(to.toStdString());
  std::filesystem::copy(from.toStdString(), to.toStdString(), std::filesystem::copy_options::recursive, failure);
  return !failure;
}

}  // namespace

class TestModelsPanel : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() {
    QStandardPaths::setTestModeEnabled(true);
    qputenv("no_proxy", "127.0.0.1");
  }

  void init() {
    folder_ = std::make_unique<QTemporaryDir>();
    qputenv("DGLM_MODELS", folder_->filePath("shelf").toUtf8());
    QVERIFY(copyFolder(kData + "/glm/v2", folder_->filePath("shelf/own-glm")));
    QVERIFY(copyFolder(kData + "/sae/sae_lens_topk", folder_->filePath("shelf/own-sae")));
    session_ = std::make_unique<Session>();
    desk_ = new ReadingDesk(*session_, session_.get());
    library_ = new ModelLibrary(*session_, session_.get());
    window_ = std::make_unique<QWidget>();
    auto* opening = new ModelOpening(*session_, *desk_, *window_);
    fidelity_ = new FidelityDesk(*session_, *desk_, session_.get());
    panel_ = new ModelsPanel(*session_, *library_, *opening, *fidelity_, window_.get());
  }

  void cleanup() {
    window_.reset();
    session_.reset();
    qunsetenv("HF_ENDPOINT");
  }

  void readsTheShelfOnlyWhenItIsShown() {
    QCOMPARE(library_->state(), ModelLibrary::State::Unread);
    window_->show();
    QTRY_COMPARE(library_->state(), ModelLibrary::State::Ready);
    const ModelRow glm = row("own-glm"), sae = row("own-sae");
    QCOMPARE(glm.kind, QString("gLM"));
    QCOMPARE(glm.layers, 2.0);
    QCOMPARE(sae.type, QString("TopK"));
    QCOMPARE(sae.fits, QString("own-glm"));
    QCOMPARE(row("nt-v2-500m").state, QString("not downloaded"));
  }

  void modelsOfTheProjectAreListedToo() {
    openTiny();
    show();
    QCOMPARE(row("tiny").state, QString("unreadable"));
    QCOMPARE(row("ae.pt").state, QString("unreadable"));
  }

  void openingASaeBringsTheOnlyModelItFits() {
    show();
    const auto& entries = library_->entries();
    const ShelfEntry* sae = entryNamed("own-sae");
    QCOMPARE(partnerOf(*sae, entries)->name, std::string("own-glm"));
    QCOMPARE(partnerOf(*entryNamed("own-glm"), entries)->name, std::string("own-sae"));
    QVERIFY(copyFolder(kData + "/glm/v2", folder_->filePath("shelf/second-glm")));
    library_->refresh();
    QTRY_VERIFY(entryNamed("second-glm"));
    QVERIFY(!partnerOf(*entryNamed("own-sae"), library_->entries()));
  }

  void downloadsOnlyWhatIsAgreedTo() {
    if (!canDownload())
      QSKIP("this build cannot download");
    const SmallHub hub(files());
    qputenv("HF_ENDPOINT", hub.url().c_str());
    show();
    activate(kSae);
    QTRY_VERIFY(question());
    QVERIFY2(question()->text().contains("not stated"), qPrintable(question()->text()));
    question()->reject();
    QTRY_VERIFY(!question());
    QVERIFY(!QFile::exists(folder_->filePath("shelf/sae-nt50-l1")));

    QSignalSpy noticed(library_, &ModelLibrary::noticed);
    activate(kSae);
    QTRY_VERIFY(question());
    accept();
    QTRY_COMPARE(noticed.size(), 1);
    QTRY_COMPARE(row(kSae).state, QString("on disk"));
    QCOMPARE(row(kSae).layer, 1.0);

    library_->verify(*entryNamed(kSae));
    QTRY_COMPARE(noticed.size(), 2);
    QVERIFY(noticed[1][0].toString().contains("as it was downloaded"));
  }

  void aDownloadThatWasCutGoesOn() {
    if (!canDownload())
      QSKIP("this build cannot download");
    const SmallHub hub(files());
    qputenv("HF_ENDPOINT", hub.url().c_str());
    QVERIFY(QDir().mkpath(folder_->filePath("shelf/sae-nt50-l1")));
    QFile part(folder_->filePath("shelf/sae-nt50-l1/checkpoint.pt.part"));
    QVERIFY(part.open(QIODevice::WriteOnly));
    part.write(weights().left(1000));
    part.close();
    show();
    QCOMPARE(row(kSae).state, QString("unfinished"));
    activate(kSae);
    QTRY_VERIFY(question());
    accept();
    QTRY_COMPARE(row(kSae).state, QString("on disk"));
    QCOMPARE(hub.requests().back().from, qint64{1000});
  }

  void aCancelledDownloadIsResumedByItsJob() {
    if (!canDownload())
      QSKIP("this build cannot download");
    const SmallHub hub(files());
    qputenv("HF_ENDPOINT", hub.url().c_str());
    show();
    int jobId = 0;
    connect(
        library_, &ModelLibrary::downloadStarted, this,
        [this, &jobId](int id) {
          JobHandle* job = library_->downloadOf(*entryNamed(kSae));
          if (std::exchange(jobId, id) == 0 && job)
            job->cancel();
        },
        Qt::QueuedConnection);
    activate(kSae);
    QTRY_VERIFY(question());
    accept();
    QTRY_VERIFY(jobId != 0);
    QTRY_VERIFY(!library_->downloadOf(*entryNamed(kSae)));
    library_->resume(jobId);
    QTRY_COMPARE(row(kSae).state, QString("on disk"));
  }

  void offlineTheShelfStillWorks() {
    if (!canDownload())
      QSKIP("this build cannot download");
    qputenv("HF_ENDPOINT", "http://127.0.0.1:1");
    show();
    std::optional<Error> failure;
    connect(&session_->jobs(), &JobRunner::jobAdded, this, [this, &failure](JobHandle* job) {
      connect(job, &JobHandle::failed, this, [&failure](const Error& error) { failure = error; });
    });
    library_->plan(kSae);
    QTRY_VERIFY(failure);
    QVERIFY(failure->kind == ErrorKind::NetworkFailed);
    QCOMPARE(library_->state(), ModelLibrary::State::Ready);
    QCOMPARE(row("own-glm").state, QString("on disk"));
  }

  void theCardOfTheSaeInUseHasItsFidelity() {
    openTiny();
    desk_->readAllWith({path("shelf/own-glm"), path("shelf/own-sae/sae_weights.safetensors"), 1, {}, {}, {}});
    QTRY_VERIFY(session_->latents().overview() && session_->latents().overview()->analysis.layer == 1);
    QTRY_VERIFY(!desk_->job());
    panel_->showDictionaryInUse();
    show();
    QTRY_VERIFY(panel_->list().currentModel().contains("own-sae"));
    QVERIFY(!panel_->card().fidelity().isHidden());
    Q_EMIT panel_->card().fidelity().measureRequested({});
    QTRY_VERIFY(fidelity_->fidelity());
    const FidelityContent content = contentOf(*session_, *fidelity_);
    QCOMPARE(content.sequences.size(), size_t{2});
    QVERIFY2(content.conditions.contains("whole sequences"), qPrintable(content.conditions));
    QVERIFY(content.hint.isEmpty());
    session_->removeRecords({tiny_.line});
    QVERIFY(!contentOf(*session_, *fidelity_).hint.isEmpty());
  }

 private:
  inline static const QString kData = QStringLiteral(DGLM_TEST_DATA);

  static QByteArray weights() {
    QFile file(kData + "/sae/batch_top_k.pt");
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
  }

  static std::map<std::string, QByteArray> files() {
    return {{"sae_nt50base_L1/checkpoint.pt", weights()}, {"sae_nt50base_L1/config.yaml", "layer: 1\n"}};
  }

  std::filesystem::path path(const char* name) const {
    return std::filesystem::path(folder_->filePath(name).toStdString());
  }

  void show() {
    window_->show();
    QTRY_COMPARE(library_->state(), ModelLibrary::State::Ready);
  }

  void openTiny() {
    auto made = makeTinyProject(*folder_);
    QVERIFY(made.hasValue());
    tiny_ = made.value();
    session_->openProject(tiny_.path);
    QTRY_VERIFY(session_->latents().overview());
  }

  const ShelfEntry* entryNamed(const std::string& name) const {
    for (const ShelfEntry& entry : library_->entries())
      if (entry.name == name)
        return &entry;
    return nullptr;
  }

  ModelRow row(const char* name) const {
    for (const ModelRow& row : panel_->list().rows())
      if (row.name == name || row.name.endsWith(QLatin1String("/") + name))
        return row;
    return {};
  }

  void activate(const char* name) {
    panel_->list().setCurrentModel(row(name).id);
    Q_EMIT panel_->list().modelActivated(row(name).id);
  }

  QMessageBox* question() const { return panel_->findChild<QMessageBox*>(); }

  void accept() {
    for (QAbstractButton* button : question()->buttons())
      if (question()->buttonRole(button) == QMessageBox::AcceptRole)
        return button->click();
  }

  std::unique_ptr<QTemporaryDir> folder_;
  std::unique_ptr<Session> session_;
  std::unique_ptr<QWidget> window_;
  ReadingDesk* desk_ = nullptr;
  ModelLibrary* library_ = nullptr;
  FidelityDesk* fidelity_ = nullptr;
  ModelsPanel* panel_ = nullptr;
  TinyProject tiny_;
};

DGLM_TEST(TestModelsPanel);
#include "tst_models_panel.moc"
