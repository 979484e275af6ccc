// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/shell/file_menu.h"

#include <QAction>
#include <QDir>
#include <QFileInfo>
#include <QMenu>
#include <QSettings>

#include <algorithm>

#include "app/explore/latent_panel.h"
#include "app/project/action_host.h"
#include "app/project/export_texts.h"
#include "app/project/exporter.h"
#include "app/project/paste_dialog.h"
#include "app/project/project_panel.h"
#include "app/project/record_export.h"
#include "app/project/record_intake.h"
#include "app/project/script_file.h"
#include "app/shell/files_opener.h"
#include "app/shell/saved_note.h"
#include "app/texts/messages.h"
#include "app/texts/paths.h"
#include "core/sequence/record_part.h"
#include "core/study/scan_run.h"
#include "widgets/parts/figure.h"
#include "widgets/parts/file_questions.h"
#include "widgets/tables/feature_table.h"
#include "widgets/tracks/track_view.h"

namespace dglm {
namespace {

constexpr auto kRecentFiles = "recentFiles";
constexpr int kMostRecentOfAKind = 8;

bool isProject(const QString& path) {
  return path.endsWith(QLatin1String(".dglm"), Qt::CaseInsensitive);
}

}  // namespace

FileMenu::FileMenu(ActionHost& host, Session& session, LatentTracks& tracks, RecordIntake& intake, FilesOpener& opener)
    : QObject(&host.dialogParent()),
      host_(host),
      session_(session),
      tracks_(tracks),
      intake_(intake),
      opener_(opener),
      saved_(new SavedNote(host, session)),
      exporter_(new Exporter(session, tracks, host.dialogParent())) {}

void FileMenu::fill(QMenu& menu, ProjectPanel& project, const ExportedViews& views) {
  addOpening(menu);
  menu.addSeparator();
  QAction* paste = menu.addAction(tr("New Sequence from &Text..."), this, &FileMenu::paste);
  paste->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_V);
  otherStrand_ = menu.addAction(tr("New Sequence from the Ot&her Strand"), this, [this] {
    Record turned = reverseComplemented(*session_.record());
    turned.id += "_rc";
    intake_.addRecord(turned);
  });
  otherStrand_->setShortcut(Qt::CTRL | Qt::Key_E);
  otherStrand_->setToolTip(tr("The reverse complement with all its features, as a sequence of its own."));
  part_ = menu.addAction(tr("New Sequence from the Se&lection"), this, [this] {
    if (const auto bases = session_.selection().bases; bases && session_.record())
      intake_.addRecord(partOf(*session_.record(), *bases));
  });
  part_->setToolTip(tr("The selected bases with what lies there of the features, as a sequence of its own."));
  menu.addAction(project.renameAction());
  menu.addAction(project.removeAction());
  menu.addSeparator();
  addSaving(menu);
  QMenu* exporting = menu.addMenu(tr("&Export"));
  addExporting(*exporting, views);
  exporting->addAction(project.exportAction());
  auto* records = new RecordExport(session_, host_.dialogParent());
  connect(&project, &ProjectPanel::exportWanted, records, &RecordExport::ask);
  connect(records, &RecordExport::written, this,
          [this](const QString& path, const QString& said) { host_.showWritten(path, said); });
  connect(records, &RecordExport::noticed, this, [this](const QString& said) { host_.showNotice(said); });
  menu.addSeparator();
  QAction* quit = menu.addAction(tr("&Quit"), &host_.dialogParent(), &QWidget::close);
  quit->setShortcut(QKeySequence::Quit);
  connect(&session_, &Session::recordChanged, otherStrand_,
          [this] { otherStrand_->setEnabled(session_.record() != nullptr); });
  otherStrand_->setEnabled(false);
  const auto enablePart = [this] { part_->setEnabled(session_.record() && session_.selection().bases); };
  connect(&session_, &Session::selectionChanged, part_, enablePart);
  connect(&session_, &Session::recordChanged, part_, enablePart);
  enablePart();
  connect(&intake_, &RecordIntake::opened, this, &FileMenu::remember);
  connect(&opener_, &FilesOpener::projectCreated, this, &FileMenu::remember);
  connect(&session_.undoStack(), &QUndoStack::indexChanged, this, &FileMenu::rememberOwnWork);
  connect(&session_.script(), &SessionScript::changed, this, &FileMenu::rememberOwnWork);
}

void FileMenu::addOpening(QMenu& menu) {
  newProject_ = menu.addAction(tr("&New Project..."), &opener_, [this] { opener_.newProject(); });
  newProject_->setShortcut(QKeySequence::New);
  open_ = menu.addAction(tr("&Open..."), this, &FileMenu::open);
  open_->setShortcut(QKeySequence::Open);
  recent_ = menu.addMenu(tr("Open &Recent"));
  connect(recent_, &QMenu::aboutToShow, this, &FileMenu::showRecent);
  openDemo_ = menu.addAction(tr("Open the &Demo"), this, &FileMenu::demoWanted);
  QAction* addTracks = menu.addAction(tr("Add Trac&k from a File..."), this, &FileMenu::addTracks);
  addTracks->setToolTip(
      tr("Values or features of the sequences here, from BED, bedGraph, bigWig, GFF3 or GTF, beside the latents' "
         "tracks."));
  connect(&session_, &Session::recordChanged, addTracks,
          [this, addTracks] { addTracks->setEnabled(session_.record() != nullptr); });
  addTracks->setEnabled(false);
}

void FileMenu::addSaving(QMenu& menu) {
  QAction* save = menu.addAction(tr("Sa&ve"), saved_, &SavedNote::say);
  save->setShortcut(QKeySequence::Save);
  save->setToolTip(tr("The project is saved as you work; this says when all of it is in the file."));
  QAction* saveAs = menu.addAction(tr("&Save Project As..."), this, [this] { saveCopy(true); });
  saveAs->setShortcut(QKeySequence::SaveAs);
  QAction* small = menu.addAction(tr("Save a &Copy Without Activations..."), this, [this] { saveCopy(false); });
  script_ = menu.addAction(tr("Save Session as Scr&ipt..."), this, &FileMenu::saveScript);
  script_->setToolTip(tr(
      "A shell script that repeats what was read, scored, steered, measured and drawn since the project was opened."));
  const auto enableScript = [this] { script_->setEnabled(!session_.script().steps().empty()); };
  connect(&session_.script(), &SessionScript::changed, this, enableScript);
  enableScript();
  connect(&session_, &Session::stateChanged, this, [this, save, saveAs, small] {
    const bool isOpen = session_.state() == Session::State::Ready;
    save->setEnabled(isOpen);
    saveAs->setEnabled(isOpen);
    small->setEnabled(isOpen);
  });
}

void FileMenu::addExporting(QMenu& menu, const ExportedViews& views) {
  const auto nameOf = [this] { return QString::fromStdString(session_.record()->id); };
  menu.addAction(tr("&Map as Figure..."), this, [this, nameOf, map = views.map] {
    exporter_->exportFigure(*map, mapText(session_, tracks_, tr("%1-map").arg(nameOf()), overlays_()));
  });
  menu.addAction(tr("&Tracks as Figure..."), this, [this, nameOf, tracks = views.tracks] {
    exporter_->exportFigure(
        *tracks, tracksText(session_, tracks_, tracks->visibleRange(), tr("%1-tracks").arg(nameOf()), overlays_()));
  });
  menu.addSeparator();
  menu.addAction(tr("&Latent Table as CSV..."), this, [this, latents = views.latents] {
    exporter_->exportCsv(latents->table().toCsv(), tr("latents"), latentOrigin(session_));
  });
  QAction* asJson =
      menu.addAction(tr("Latents as Neuronpedia &JSON..."), this, [this] { exporter_->exportLatents({}); });
  asJson->setToolTip(
      tr("All latents that fire, with their names and the tokens round their strongest places, under Neuronpedia's "
         "names."));
  connect(views.latents, &LatentPanel::exportRequested, this, [this](const std::vector<LatentId>& ids) {
    std::vector<int32_t> latents;
    for (const LatentId id : ids)
      latents.push_back(id.latent);
    exporter_->exportLatents(latents);
  });
  const auto enable = [this, asJson] { asJson->setEnabled(session_.latents().overview() != nullptr); };
  connect(&session_.latents(), &LatentBook::stateChanged, this, enable);
  enable();
  menu.addAction(tr("&Feature List as CSV..."), this, [this, nameOf, features = views.features] {
    exporter_->exportCsv(features->toCsv(), tr("%1-features").arg(nameOf()), recordOrigin(session_));
  });
  menu.addSeparator();
  menu.addAction(tr("Tracks as &bedGraph..."), exporter_, &Exporter::exportTracks);
  menu.addAction(tr("&Sequence as GenBank or FASTA..."), exporter_, &Exporter::exportRecord);
  connect(&session_, &Session::recordChanged, &menu, [this, &menu] { menu.setEnabled(session_.record() != nullptr); });
  connect(exporter_, &Exporter::exported, this,
          [this](const QString& path) { host_.showWritten(path, tr("Wrote %1.").arg(path)); });
}

void FileMenu::exportTable(const QString& csv, const QString& name) {
  exporter_->exportCsv(csv, name, programOrigin());
}

void FileMenu::open() {
  const QString kinds =
      tr("Sequences and projects (*.dglm *.gb *.gbk *.genbank *.embl *.dna *.fa *.fasta *.fna *.gff3 *.gff *.gtf *.gz "
         "*.csv "
         "*.txt);;All files (*)");
  opener_.open(askOpenFiles(&host_.dialogParent(), tr("Open"), QString(), kinds));
}

void FileMenu::addTracks() {
  const QString kinds = tr("Tracks (*.bed *.bedgraph *.bg *.bw *.bigwig *.gff3 *.gff *.gtf *.gz);;All files (*)");
  const QStringList paths = askOpenFiles(&host_.dialogParent(), tr("Add Track from a File"), QString(), kinds);
  tracks_.fromFiles().addFiles(paths);
}

void FileMenu::remember(const QString& path) {
  QSettings settings;
  QStringList recent = settings.value(kRecentFiles).toStringList();
  const QString absolute = QFileInfo(path).absoluteFilePath();
  if (!recent.isEmpty() && recent.front() == absolute)
    return;
  recent.removeAll(absolute);
  recent.prepend(absolute);
  int projects = 0, others = 0;
  recent.removeIf([&](const QString& each) { return ++(isProject(each) ? projects : others) > kMostRecentOfAKind; });
  settings.setValue(kRecentFiles, recent);
}

/// A copy of the demo counts as opened once somebody made something in it.
void FileMenu::rememberOwnWork() {
  const bool isEmpty = session_.undoStack().count() == 0 && session_.script().steps().empty();
  if (session_.state() == Session::State::Ready && !isEmpty && !session_.contents().isReadOnly)
    remember(textOf(session_.contents().path));
}

void FileMenu::showRecent() {
  recent_->clear();
  QStringList paths = QSettings().value(kRecentFiles).toStringList();
  paths.removeIf([](const QString& path) { return !QFileInfo::exists(path); });
  std::stable_partition(paths.begin(), paths.end(), isProject);
  recent_->setToolTipsVisible(true);
  for (qsizetype i = 0; i < paths.size(); ++i) {
    if (i > 0 && isProject(paths[i - 1]) && !isProject(paths[i]))
      recent_->addSeparator();
    const QFileInfo file(paths[i]);
    const auto isNamesake = [&](const QString& other) { return QFileInfo(other).fileName() == file.fileName(); };
    const QString name = std::ranges::count_if(paths, isNamesake) > 1
                             ? tr("%1 in %2").arg(file.fileName(), file.dir().dirName())
                             : file.fileName();
    QAction* action = recent_->addAction(name, this, [this, path = paths[i]] { opener_.open({path}); });
    action->setToolTip(QDir::toNativeSeparators(paths[i]));
  }
  if (paths.isEmpty())
    recent_->addAction(tr("Nothing was opened yet."))->setEnabled(false);
}

void FileMenu::paste() {
  PasteDialog dialog(&host_.dialogParent());
  if (dialog.exec() == QDialog::Accepted)
    intake_.addRecord(dialog.record());
}

void FileMenu::saveScript() {
  const QFileInfo project(textOf(session_.contents().path));
  const QString usual = project.dir().filePath(project.completeBaseName() + QStringLiteral("-session.sh"));
  QString path = askSaveFile(&host_.dialogParent(), tr("Save Session as Script"), usual, tr("Shell scripts (*.sh)"));
  if (path.isEmpty())
    return;
  if (QFileInfo(path).suffix().isEmpty())
    path += ".sh";
  const auto& steps = session_.script().steps();
  const auto repeated = static_cast<int>(
      std::ranges::count_if(steps, [](const ScriptStep& step) { return step.command && !step.command().isEmpty(); }));
  const bool isWhole = repeated == static_cast<int>(steps.size());
  writeScript(session_, pathOf(path), this, [this, path, repeated, isWhole] {
    const QString wrote = tr("Wrote %1. Run with sh, it repeats %n steps.", nullptr, repeated).arg(path);
    host_.showNotice(isWhole ? wrote : tr("%1 What no command repeats stands in it as a comment.").arg(wrote));
  });
}

void FileMenu::saveCopy(bool withActivations) {
  QString path = askSaveFile(&host_.dialogParent(), tr("Save Project As"), QString(), tr("Projects (*.dglm)"));
  if (path.isEmpty())
    return;
  if (QFileInfo(path).suffix().isEmpty())
    path += ".dglm";
  const auto contents = withActivations ? CopyContents::Everything : CopyContents::WithoutActivations;
  const auto copy = [from = session_.contents().path, target = pathOf(path), contents,
                     removed = std::vector(session_.removedRecords().begin(), session_.removedRecords().end())](
                        const Project& project, const JobContext& job) -> Status {
    DGLM_CHECK(project.saveCopy(target, contents, job));
    DGLM_CHECK(copyScans(from, target, job));
    if (removed.empty())
      return {};
    DGLM_TRY(Project copied, Project::open(target));
    DGLM_CHECK(copied.records().remove(removed, job));
    return copied.close();
  };
  const QString title = tr("Saving %1").arg(QFileInfo(path).fileName());
  session_.project().makeFile({title}, copy, this, [this, path, withActivations, here = session_.ofProject(this)] {
    if (!withActivations)
      host_.showNotice(tr("Saved a copy without activations as %1.").arg(path));
    else if (here.isThere())
      intake_.openFiles({path});
    else
      host_.showNotice(tr("Wrote %1.").arg(path));
  });
}

}  // namespace dglm
