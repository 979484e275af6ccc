// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/scan/scan_menu.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

#include "app/project/action_host.h"
#include "app/scan/annotate_dialog.h"
#include "app/scan/audit_window.h"
#include "app/scan/contamination_view.h"
#include "app/scan/scan_desk.h"
#include "app/scan/scan_panel.h"
#include "app/scan/witness_window.h"

namespace dglm {

ScanMenu::ScanMenu(ActionHost& host, Session& session, const LatentTracks& tracks, const ConceptBook& concepts,
                   AnnotationDesk& annotation, ScanDesk& scans, ScanPanel& panel,
                   std::function<std::vector<RecordId>()> chosen)
    : QObject(&host.dialogParent()),
      host_(host),
      session_(session),
      tracks_(tracks),
      concepts_(concepts),
      annotation_(annotation),
      scans_(scans),
      panel_(panel),
      chosen_(std::move(chosen)),
      annotate_(new QAction(tr("Annotate Fe&atures..."), this)),
      witnesses_(new QAction(tr("Two &Witnesses..."), this)),
      audit_(new QAction(tr("Au&dit a Concept..."), this)),
      contamination_(new QAction(tr("Contamination Su&mmary..."), this)) {
  annotate_->setToolTip(tr("Finds the features of a library in the sequences: resistance genes, origins, promoters."));
  witnesses_->setToolTip(
      tr("What the latents say of features beside what an alignment says, and where the two disagree."));
  audit_->setToolTip(
      tr("Where a model learnt a concept: searches a corpus for the places where its latents fire, in four steps."));
  contamination_->setToolTip(tr("What each species of the corpus holds of the queries of the scan that is shown."));
  connect(annotate_, &QAction::triggered, this, &ScanMenu::annotate);
  connect(witnesses_, &QAction::triggered, this, &ScanMenu::showWitnesses);
  connect(audit_, &QAction::triggered, this, &ScanMenu::showAudit);
  connect(contamination_, &QAction::triggered, this, &ScanMenu::showContamination);
  connect(&session_.latents(), &LatentBook::stateChanged, this, &ScanMenu::enable);
  connect(&scans_, &ScanDesk::changed, this, &ScanMenu::enable);
  connect(&session_, &Session::stateChanged, this, &ScanMenu::enable);
  connect(&session_, &Session::contentsChanged, this, &ScanMenu::enable);
  connect(&annotation_, &AnnotationDesk::annotated, this,
          [this](const QString& sentence) { host_.showNotice(sentence); });
  panel_.offer(contamination_);
  enable();
}

void ScanMenu::fill(QMenu& analyse) {
  analyse.addSeparator();
  analyse.addAction(annotate_);
  analyse.addAction(witnesses_);
  analyse.addAction(audit_);
  QMenu* scans = analyse.addMenu(tr("Cor&pus Scans"));
  scans->addAction(tr("S&how the Panel"), this, [this] { host_.showPanel(PanelName::Scan); });
  scans->addActions(panel_.actions());
  scans->addAction(contamination_);
}

void ScanMenu::annotate() {
  AnnotateDialog dialog(session_, chosen_(), &host_.dialogParent());
  if (dialog.exec() == QDialog::Accepted)
    annotation_.annotate(dialog.wish(), dialog.command());
}

void ScanMenu::showWitnesses() {
  std::vector<RecordId> records = chosen_();
  auto* window = new WitnessWindow(session_, concepts_, std::move(records), &host_.dialogParent());
  window->setAttribute(Qt::WA_DeleteOnClose);
  window->show();
}

/// One that is open keeps what it has found.
void ScanMenu::showAudit() {
  if (!audited_) {
    audited_ = new AuditWindow(session_, concepts_, scans_, tracks_, &host_.dialogParent());
    audited_->setAttribute(Qt::WA_DeleteOnClose);
  }
  audited_->show();
  audited_->raise();
  audited_->activateWindow();
}

/// Of the scan that the panel shows.
void ScanMenu::showContamination() {
  const ListedScan* shown = scans_.current();
  if (!shown || !shown->content)
    return;
  const QString title = QString::fromStdString(shown->content->wish.title);
  auto* dialog = new QDialog(&host_.dialogParent());
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setWindowTitle(tr("Contamination by %1").arg(title));
  constexpr QSize kUsual(860, 520);
  dialog->resize(kUsual);
  auto* view = new ContaminationView(session_, tracks_, dialog);
  auto* layout = new QVBoxLayout(dialog);
  layout->addWidget(view, 1);
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, dialog);
  for (QPushButton* button : view->makeButtons(dialog))
    buttons->addButton(button, QDialogButtonBox::ActionRole);
  layout->addWidget(buttons);
  connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
  connect(&session_, &Session::projectClosing, dialog, &QDialog::close);
  connect(view, &ContaminationView::exported, this,
          [this](const QString& path) { host_.showWritten(path, tr("Wrote %1.").arg(path)); });
  session_.jobs().start(
      session_.fileLane(), {tr("Adding up hits"), Urgency::Interactive, {}, JobNotice::Quiet},
      [scan = shown->content](const JobContext& job) { return contaminationOf(*scan, job); }, session_.ofProject(view),
      [view, title](const Contamination& contamination) {
        view->setContamination(contamination, tr("contamination"),
                               tr("%1: hits with an e-value of 0.00001 or less").arg(title));
      });
  dialog->show();
}

void ScanMenu::enable() {
  const bool isReady = session_.state() == Session::State::Ready;
  const bool hasLatents = isReady && session_.latents().overview() && !session_.records().empty();
  witnesses_->setEnabled(hasLatents);
  audit_->setEnabled(hasLatents);
  const ListedScan* shown = isReady ? scans_.current() : nullptr;
  contamination_->setEnabled(shown && shown->content && shown->content->state == ScanFolder::State::Finished);
  annotate_->setEnabled(session_.state() == Session::State::Ready && !session_.contents().isReadOnly &&
                        !session_.records().empty());
}

}  // namespace dglm
