// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/scan/audit_result_page.h"

#include <QApplication>
#include <QClipboard>
#include <QPlainTextEdit>
#include <QPushButton>

#include <algorithm>
#include <utility>

#include "app/project/session.h"
#include "app/scan/contamination_view.h"
#include "app/scan/scan_desk.h"
#include "app/texts/messages.h"
#include "app/texts/paths.h"
#include "core/base/atomic_file.h"
#include "widgets/parts/file_questions.h"
#include "widgets/parts/state_view.h"

namespace dglm {

AuditResultPage::AuditResultPage(Session& session, ScanDesk& scans, const LatentTracks& tracks, QWidget* parent)
    : QStackedWidget(parent),
      session_(session),
      scans_(scans),
      state_(new StateView(this)),
      contamination_(new ContaminationView(session, tracks, this)),
      methods_(new QPlainTextEdit(contamination_)) {
  methods_->setReadOnly(true);
  methods_->setAccessibleName(tr("Methods text"));
  contamination_->addTab(methods_, tr("Methods"));
  addWidget(state_);
  addWidget(contamination_);
  connect(contamination_, &ContaminationView::exported, this,
          [this](const QString& path) { Q_EMIT said(tr("Wrote %1.").arg(path)); });
  connect(state_, &StateView::cancelRequested, this, [this] {
    scans_.cancel(std::exchange(folder_, {}));
    state_->showEmpty(tr("The search was stopped. The Scan panel can go on with it; a step back starts another."));
  });
  connect(&scans_, &ScanDesk::changed, this, &AuditResultPage::follow);
}

QList<QPushButton*> AuditResultPage::makeButtons(QWidget* parent) {
  auto* copy = new QPushButton(tr("&Copy Methods"), parent);
  connect(copy, &QPushButton::clicked, this, [this] { QApplication::clipboard()->setText(methods()); });
  auto* save = new QPushButton(tr("&Save Methods..."), parent);
  connect(save, &QPushButton::clicked, this, &AuditResultPage::saveMethods);
  for (QPushButton* button : {copy, save})
    button->setAutoDefault(false);
  return contamination_->makeButtons(parent) << copy << save;
}

bool AuditResultPage::hasResult() const {
  return currentWidget() == contamination_;
}

QString AuditResultPage::methods() const {
  return methods_->toPlainText();
}

void AuditResultPage::scan(AuditFacts facts) {
  facts_ = std::move(facts);
  folder_.clear();
  state_->showWorking({.what = tr("Searching the corpus")});
  setCurrentWidget(state_);
  scans_.start(facts_.wish);
  if (const ListedScan* started = scans_.current())
    folder_ = started->folder;
}

void AuditResultPage::follow() {
  if (folder_.empty())
    return;
  const auto found = std::ranges::find(scans_.scans(), folder_, &ListedScan::folder);
  if (found == scans_.scans().end() || found->job)
    return;
  if (found->failure) {
    folder_.clear();
    showFailure(tr("The corpus could not be searched."), *found->failure);
  } else if (found->content && found->content->state == ScanFolder::State::Finished) {
    folder_.clear();
    summarise(found->content);
  }
}

void AuditResultPage::summarise(std::shared_ptr<const ScanFolder> scan) {
  JobHandle* job = session_.jobs().start(
      session_.fileLane(), {tr("Adding up hits"), Urgency::Interactive, {}, JobNotice::Silent},
      [scan](const JobContext& context) { return contaminationOf(*scan, context); }, session_.ofProject(this),
      [this, scan](const Contamination& contamination) { take(contamination, *scan); });
  connect(job, &JobHandle::failed, this,
          [this](const Error& error) { showFailure(tr("The hits could not be added up."), error); });
}

void AuditResultPage::showFailure(const QString& what, const Error& error) {
  state_->showFailed({what, messageFor(error), {}, {}});
  setCurrentWidget(state_);
  Q_EMIT changed();
}

void AuditResultPage::take(const Contamination& contamination, const ScanFolder& scan) {
  const QString name = QString::fromStdString(facts_.meaning);
  contamination_->setContamination(contamination,
                                   tr("audit-%1").arg(QString(name).replace(QLatin1Char('/'), QLatin1Char('-'))),
                                   tr("Audit of %1: hits with an e-value of 0.00001 or less").arg(name));
  facts_.wish = scan.wish;
  facts_.report = scan.report;
  facts_.countedExpected = kCountedExpected;
  facts_.species = contamination[static_cast<size_t>(SubjectGroup::Species)];
  methods_->setPlainText(QString::fromStdString(auditMethods(facts_)));
  setCurrentWidget(contamination_);
  contamination_->setCurrentIndex(0);
  const auto holding = std::ranges::count_if(facts_.species, [](const SubjectSummary& row) { return row.hits > 0; });
  Q_EMIT said(holding == 0
                  ? tr("Nothing in the corpus holds a query.")
                  : tr("%n species or accessions of the corpus hold queries.", nullptr, static_cast<int>(holding)));
  Q_EMIT changed();
  Q_EMIT finished();
}

void AuditResultPage::saveMethods() {
  const QString path = askSaveFile(this, tr("Save Methods"), QStringLiteral("methods.txt"), tr("Text (*.txt)"));
  if (path.isEmpty())
    return;
  const auto write = [out = pathOf(path), text = methods().toStdString()](const JobContext&) -> Result<bool> {
    DGLM_TRY(AtomicFile file, AtomicFile::create(out));
    DGLM_CHECK(file.write(text));
    DGLM_CHECK(file.commit());
    return true;
  };
  JobHandle* job =
      session_.jobs().start(session_.fileLane(), {tr("Writing %1").arg(path)}, write, Addressee::ofProgram(this),
                            [this, path](bool) { Q_EMIT said(tr("Wrote %1.").arg(path)); });
  connect(job, &JobHandle::failed, this, [this](const Error& error) { Q_EMIT said(messageFor(error)); });
}

}  // namespace dglm
