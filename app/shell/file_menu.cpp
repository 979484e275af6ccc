// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/shell/file_menu.h"

#include <QAction>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QSettings>

#include "app/explore/feature_panel.h"
#include "app/explore/latent_panel.h"
#include "app/explore/map_panel.h"
#include "app/explore/track_panel.h"
#include "app/project/exporter.h"
#include "app/project/paste_dialog.h"
#include "app/project/project_panel.h"
#include "app/shell/main_window.h"
#include "app/shell/notice_bar.h"
#include "app/shell/sequence_area.h"
#include "app/texts/messages.h"
#include "app/texts/paths.h"
#include "widgets/map/plasmid_map.h"
#include "widgets/tracks/track_view.h"

namespace dglm {
namespace {

constexpr auto kRecentFiles = "recentFiles";
constexpr int kMostRecentFiles = 12;

}  // namespace

FileMenu::FileMenu(MainWindow& window, QMenu& menu)
    : QObject(&window), window_(window), exporter_(new Exporter(window.session(), window.tracks(), window)) {
  addOpening(menu);
  menu.addSeparator();
  QAction* paste = menu.addAction(tr("New Sequence from &Text..."), this, &FileMenu::paste);
  paste->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_V);
  otherStrand_ = menu.addAction(tr("New Sequence from the Other &Strand"), this, [this] {
    Record turned = reverseComplemented(*window_.session().record());
    turned.id += "_rc";
    window_.intake().addRecord(turned);
  });
  otherStrand_->setShortcut(Qt::CTRL | Qt::Key_E);
  otherStrand_->setToolTip(tr("The reverse complement with all its features, as a sequence of its own."));
  menu.addAction(window.projectPanel().renameAction());
  menu.addAction(window.projectPanel().removeAction());
  menu.addSeparator();
  addSaving(menu);
  addExporting(*menu.addMenu(tr("&Export")));
  menu.addSeparator();
  QAction* quit = menu.addAction(tr("&Quit"), &window, &QWidget::close);
  quit->setShortcut(QKeySequence::Quit);
  connect(&window.session(), &Session::recordChanged, otherStrand_,
          [this] { otherStrand_->setEnabled(window_.session().record() != nullptr); });
  otherStrand_->setEnabled(false);
  connect(&window.intake(), &RecordIntake::opened, this, &FileMenu::remember);
}

void FileMenu::addOpening(QMenu& menu) {
  newProject_ = menu.addAction(tr("&New Project..."), this, &FileMenu::newProject);
  newProject_->setShortcut(QKeySequence::New);
  open_ = menu.addAction(tr("&Open..."), this, &FileMenu::open);
  open_->setShortcut(QKeySequence::Open);
  recent_ = menu.addMenu(tr("Open &Recent"));
  connect(recent_, &QMenu::aboutToShow, this, &FileMenu::showRecent);
  openDemo_ = menu.addAction(tr("Open the &Demo"), &window_, &MainWindow::openDemo);
}

void FileMenu::addSaving(QMenu& menu) {
  QAction* saveAs = menu.addAction(tr("&Save Project As..."), this, [this] { saveCopy(true); });
  saveAs->setShortcut(QKeySequence::SaveAs);
  QAction* small = menu.addAction(tr("Save a &Copy Without Activations..."), this, [this] { saveCopy(false); });
  connect(&window_.session(), &Session::stateChanged, this, [this, saveAs, small] {
    const bool isOpen = window_.session().state() == Session::State::Ready;
    saveAs->setEnabled(isOpen);
    small->setEnabled(isOpen);
  });
}

void FileMenu::addExporting(QMenu& menu) {
  Session& session = window_.session();
  const auto nameOf = [&session] { return QString::fromStdString(session.record()->id); };
  menu.addAction(tr("&Map as Figure..."), this, [this, nameOf] {
    exporter_->exportFigure(window_.sequenceArea().mapPanel().map(), tr("%1-map").arg(nameOf()));
  });
  menu.addAction(tr("&Tracks as Figure..."), this, [this, nameOf] {
    exporter_->exportFigure(window_.sequenceArea().trackPanel().view(), tr("%1-tracks").arg(nameOf()));
  });
  menu.addSeparator();
  menu.addAction(tr("&Latent Table as CSV..."), this,
                 [this] { exporter_->exportCsv(window_.latentPanel().table().toCsv(), tr("latents")); });
  menu.addAction(tr("&Feature List as CSV..."), this, [this, nameOf] {
    exporter_->exportCsv(window_.featurePanel().table().toCsv(), tr("%1-features").arg(nameOf()));
  });
  menu.addSeparator();
  menu.addAction(tr("Tracks as &bedGraph..."), exporter_, &Exporter::exportTracks);
  menu.addAction(tr("&Sequence as GenBank or FASTA..."), exporter_, &Exporter::exportRecord);
  connect(&session, &Session::recordChanged, &menu,
          [&menu, &session] { menu.setEnabled(session.record() != nullptr); });
  connect(exporter_, &Exporter::exported, this,
          [this](const QString& path) { window_.sequenceArea().notices().showNotice(tr("Wrote %1.").arg(path)); });
}

void FileMenu::newProject() {
  const QString path = QFileDialog::getSaveFileName(&window_, tr("New Project"), QString(), tr("Projects (*.dglm)"));
  if (path.isEmpty())
    return;
  window_.session().createProject(pathOf(QFileInfo(path).suffix().isEmpty() ? path + ".dglm" : path));
  remember(path);
}

void FileMenu::open() {
  const QString kinds =
      tr("Sequences and projects (*.dglm *.gb *.gbk *.genbank *.dna *.fa *.fasta *.fna *.gff3 *.gff *.gtf *.gz *.csv "
         "*.txt);;All files (*)");
  window_.intake().openFiles(QFileDialog::getOpenFileNames(&window_, tr("Open"), QString(), kinds));
}

void FileMenu::remember(const QString& path) {
  QSettings settings;
  QStringList recent = settings.value(kRecentFiles).toStringList();
  const QString absolute = QFileInfo(path).absoluteFilePath();
  recent.removeAll(absolute);
  recent.prepend(absolute);
  settings.setValue(kRecentFiles, recent.mid(0, kMostRecentFiles));
}

void FileMenu::showRecent() {
  recent_->clear();
  const QStringList paths = QSettings().value(kRecentFiles).toStringList();
  for (const QString& path : paths)
    recent_->addAction(path, this, [this, path] { window_.intake().openFiles({path}); });
  if (paths.isEmpty())
    recent_->addAction(tr("Nothing was opened yet."))->setEnabled(false);
}

void FileMenu::paste() {
  PasteDialog dialog(&window_);
  if (dialog.exec() == QDialog::Accepted)
    window_.intake().addRecord(dialog.record());
}

void FileMenu::saveCopy(bool withActivations) {
  Session& session = window_.session();
  QString path = QFileDialog::getSaveFileName(&window_, tr("Save Project As"), QString(), tr("Projects (*.dglm)"));
  if (path.isEmpty())
    return;
  if (QFileInfo(path).suffix().isEmpty())
    path += ".dglm";
  const auto contents = withActivations ? CopyContents::Everything : CopyContents::WithoutActivations;
  const auto copy = [target = pathOf(path), contents,
                     removed = std::vector(session.removedRecords().begin(), session.removedRecords().end())](
                        const Project& project, const JobContext& job) -> Status {
    DGLM_CHECK(project.saveCopy(target, contents, job));
    if (removed.empty())
      return {};
    DGLM_TRY(Project copied, Project::open(target));
    DGLM_CHECK(copied.records().remove(removed, job));
    return copied.close();
  };
  const QString title = tr("Saving %1").arg(QFileInfo(path).fileName());
  session.project().makeFile({title}, copy, this, [this, path, withActivations, here = session.ofProject(this)] {
    if (!withActivations)
      window_.sequenceArea().notices().showNotice(tr("Saved a copy without activations as %1.").arg(path));
    else if (here.isThere())
      window_.intake().openFiles({path});
    else
      window_.sequenceArea().notices().showNotice(tr("Wrote %1.").arg(path));
  });
}

}  // namespace dglm
