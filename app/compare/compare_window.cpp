// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/compare/compare_window.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QSplitter>
#include <QTabWidget>
#include <QUndoStack>

#include <algorithm>
#include <utility>

#include "app/project/command_copy.h"
#include "app/project/command_text.h"
#include "app/project/export_texts.h"
#include "app/project/exporter.h"
#include "app/project/undo_step.h"
#include "app/texts/messages.h"
#include "app/texts/paths.h"
#include "core/base/folder.h"
#include "widgets/parts/file_questions.h"
#include "widgets/parts/form_parts.h"
#include "widgets/parts/state_view.h"
#include "widgets/parts/text_parts.h"
#include "widgets/tables/group_table.h"

namespace dglm {
namespace {

constexpr QSize kCompareSize(1080, 680);
constexpr int kLeastLatents = 5, kMostLatents = 400, kUsualLatents = 40;

std::vector<RecordId> removedIds(const Session& session) {
  return {session.removedRecords().begin(), session.removedRecords().end()};
}

}  // namespace

CompareWindow::CompareWindow(Session& session, const LatentTracks& tracks, QWidget* parent)
    : StudyWindow(session, tr("Compare Sequences"), parent),
      exporter_(addExporter(tracks)),
      changes_(new QUndoStack(this)),
      by_(new QComboBox(this)),
      most_(new QSpinBox(this)),
      groups_(new GroupTable(this)),
      tabs_(new QTabWidget(pages())),
      map_(new RecordHeatMap(this)),
      differences_(new DifferenceTable(this)) {
  setWhatsThis(tr(
      "<b>Compare sequences.</b> A row a sequence, a column a latent: how strongly, or at how many of its tokens, the "
      "latent fires there. Sequences and latents that are alike stand together. Put sequences into groups, and the "
      "latents that tell them apart come first, each with how often chance alone would do as well (q). A latent "
      "that tells groups apart need not be about what makes them groups: look at where it fires."));
  buildTabs();
  buildButtons();
  auto* split = new QSplitter(this);
  split->addWidget(groups_);
  split->addWidget(pages());
  split->setStretchFactor(1, 1);
  split->setChildrenCollapsible(false);
  layOut(choiceLine(), split, tabs_, kCompareSize);
  connect(groups_, &GroupTable::changed, this, &CompareWindow::noteGroups);
  QAction* undo = changes_->createUndoAction(this);
  QAction* redo = changes_->createRedoAction(this);
  undo->setShortcuts(QKeySequence::Undo);
  redo->setShortcuts(QKeySequence::Redo);
  addActions({undo, redo});
  connect(by_, &QComboBox::currentIndexChanged, this, &CompareWindow::compare);
  connect(most_, &QSpinBox::valueChanged, this, &CompareWindow::compare);
  connect(map_, &RecordHeatMap::picked, this, &CompareWindow::pick);
  connect(differences_, &DifferenceTable::picked, this, [this](int latent) {
    if (latents_)
      session_.selectLatent({latents_->read.layer, latent});
  });
  connect(&session_.latents(), &LatentBook::stateChanged, this, &CompareWindow::read);
  split->setSizes({kCompareSize.width() * 3 / 10, kCompareSize.width() * 7 / 10});
  read();
}

QLayout* CompareWindow::choiceLine() {
  by_->addItem(tr("Largest activation"), static_cast<int>(CompareBy::Maximum));
  by_->addItem(tr("Share of tokens"), static_cast<int>(CompareBy::Share));
  by_->setAccessibleName(tr("What is compared"));
  by_->setToolTip(tr("Of a latent in a sequence: its largest activation, or the share of tokens where it is active."));
  most_->setRange(kLeastLatents, kMostLatents);
  most_->setValue(kUsualLatents);
  most_->setKeyboardTracking(false);
  most_->setAccessibleName(tr("Latents in the map"));
  most_->setToolTip(tr("How many latents the map shows: those that differ most."));
  auto* space = new QWidget(this);
  return makeLine({titledField(tr("Compare by"), by_, this), titledField(tr("Latents"), most_, this), space}, space);
}

void CompareWindow::buildTabs() {
  auto* scroll = new QScrollArea(tabs_);
  scroll->setWidgetResizable(true);
  scroll->setWidget(map_);
  tabs_->setDocumentMode(true);
  tabs_->addTab(scroll, tr("Map"));
  tabs_->addTab(differences_, tr("What Tells Them Apart"));
}

void CompareWindow::buildButtons() {
  addButton(tr("&Read Groups..."), tr("From a CSV file with the columns record and group."),
            [this] { askForGroups(); });
  saveGroups_ = addButton(tr("&Save Groups..."), tr("As the CSV file that the command reads."), [this] {
    askToWrite(tr("Save Groups"), QStringLiteral("groups.csv"), &CompareWindow::writeGroupsTo);
  });
  tables_ =
      addButton(tr("Export &Tables..."),
                tr("As CSV: what tells the groups apart, and beside it sequences by all latents that fire."),
                [this] { askToWrite(tr("Export Tables"), QStringLiteral("comparison.csv"), &CompareWindow::write); });
  figure_ = addButton(tr("Export &Figure..."), tr("The map as SVG, PDF or PNG."), [this] { exportFigure(); });
}

void CompareWindow::setBy(CompareBy by) {
  by_->setCurrentIndex(by_->findData(static_cast<int>(by)));
}

/// The records that the chosen analysis holds; those that were in a group stay there.
void CompareWindow::read() {
  const auto analysis = session_.latents().analysis();
  if (latents_)
    for (size_t i = 0; i < latents_->ids.size(); ++i)
      kept_[latents_->ids[i]] = groups_->rows()[i].group;
  latents_.reset();
  comparison_.reset();
  groups_->setRows({});
  showState();
  enable();
  if (!analysis || !session_.latents().overview()) {
    state().showEmpty(tr("No latents yet. They appear when a sequence was read through a model."));
    return;
  }
  state().showWorking({.what = tr("Reading latents")});
  JobHandle* job = session_.project().read(
      {tr("Reading latents of all sequences"), Urgency::Interactive, "compare latents", JobNotice::Quiet},
      [id = *analysis, without = removedIds(session_)](const Project& project, const JobContext& context) {
        return readProjectLatents(project, id, without, context);
      },
      this, [this](ProjectLatents latents) { take(std::move(latents)); });
  connect(job, &JobHandle::failed, this, &CompareWindow::showFailure);
}

void CompareWindow::take(ProjectLatents latents) {
  latents_ = std::make_shared<const ProjectLatents>(std::move(latents));
  std::vector<GroupRow> rows;
  for (size_t i = 0; i < latents_->ids.size(); ++i) {
    GroupRow row{QString::fromStdString(latents_->read.latents.records[i]), -1, 0, 0};
    if (const RecordSummary* record = session_.contents().record(latents_->ids[i])) {
      row.features = record->featureCount;
      row.length = record->length;
    }
    if (const auto kept = kept_.find(latents_->ids[i]); kept != kept_.end())
      row.group = kept->second;
    rows.push_back(std::move(row));
  }
  groups_->setRows(std::move(rows));
  changes_->clear();
  groupsBefore_ = chosenGroups();
  compare();
}

std::vector<int> CompareWindow::chosenGroups() const {
  std::vector<int> groups;
  for (const GroupRow& row : groups_->rows())
    groups.push_back(row.group);
  return groups;
}

QString CompareWindow::groupsFile() const {
  return textOf(commandFolder(session_.contents()) / "groups.csv");
}

void CompareWindow::noteGroups() {
  const std::vector<int> groups = chosenGroups();
  if (groups != groupsBefore_) {
    const auto put = [this](const std::vector<int>& wanted) {
      groupsBefore_ = wanted;
      if (chosenGroups() != wanted)
        groups_->setGroups(wanted);
    };
    const std::vector<int> before = std::exchange(groupsBefore_, groups);
    changes_->push(new UndoStep(
        QString(), [put, groups] { put(groups); }, [put, before] { put(before); }));
  }
  compare();
}

/// The newest wish wins. The groups are written where the command reads them.
void CompareWindow::compare() {
  if (!latents_)
    return;
  const ComparisonWish wish{latents_, groupingOf(chosenGroups()), static_cast<CompareBy>(by_->currentData().toInt()),
                            static_cast<size_t>(most_->value())};
  const auto body = [wish, file = pathOf(groupsFile())](const JobContext&) -> Result<Comparison> {
    Comparison comparison = compareLatents(wish);
    if (comparison.grouping.names.size() >= 2) {
      DGLM_CHECK(makeFolder(file.parent_path()));
      DGLM_CHECK(writeGroups(file, wish.latents->read.latents, comparison.grouping));
    }
    return comparison;
  };
  JobHandle* job = session_.jobs().start(
      session_.fileLane(), {tr("Comparing sequences"), Urgency::Interactive, "compare", JobNotice::Quiet}, body,
      session_.ofProject(this), [this](Comparison comparison) { show(std::move(comparison)); });
  connect(job, &JobHandle::failed, this, &CompareWindow::showFailure);
}

void CompareWindow::show(Comparison comparison) {
  comparison_ = std::make_shared<const Comparison>(std::move(comparison));
  QStringList names;
  for (const std::string& name : comparison_->grouping.names)
    names << QString::fromStdString(name);
  map_->setData(heatMapData(session_, *latents_, *comparison_));
  differences_->setRows(differenceRows(session_, latents_->read.layer, *comparison_), names,
                        comparison_->by == CompareBy::Share);
  const bool hasGroups = names.size() >= 2;
  tabs_->setTabEnabled(1, hasGroups);
  tabs_->setTabToolTip(1, hasGroups ? QString() : tr("Needs two groups: choose sequences, then A or B below them."));
  showResults();
  if (latents_->ids.empty() || comparison_->map.latents.empty()) {
    state().showEmpty(tr("No latent fires in a sequence of this project."));
    showState();
  }
  say(comparisonSentence(*latents_, *comparison_));
  enable();
  Q_EMIT compared();
}

void CompareWindow::showFailure(const Error& error) {
  state().showFailed({tr("The sequences could not be compared."), messageFor(error), {}, {}});
  showState();
}

void CompareWindow::pick(int row, int column) {
  if (!comparison_ || !latents_)
    return;
  const LatentNumber latent = comparison_->map.latents[static_cast<size_t>(column)];
  session_.selectLatent({latents_->read.layer, static_cast<int32_t>(latent)});
  if (row >= 0)
    session_.showRecord(latents_->ids[comparison_->map.records[static_cast<size_t>(row)]]);
}

QString CompareWindow::command() const {
  return latents_ && comparison_ ? withProgramPath(compareCommand(session_, *latents_, *comparison_, groupsFile()))
                                 : QString();
}

void CompareWindow::askToWrite(const QString& title, const QString& name,
                               void (CompareWindow::*writing)(const QString&)) {
  const QString path = askSaveFile(this, title, name, tr("CSV (*.csv)"));
  if (!path.isEmpty())
    (this->*writing)(path);
}

void CompareWindow::write(const QString& path) {
  if (comparison_)
    writeFiles(path, [latents = latents_, comparison = comparison_, out = pathOf(path)](const JobContext&) {
      return writeComparison(out, latents->read.latents, comparison->grouping, comparison->differences);
    });
}

void CompareWindow::writeGroupsTo(const QString& path) {
  if (comparison_)
    writeFiles(path,
               [latents = latents_, comparison = comparison_, out = pathOf(path)](const JobContext&) -> Result<Files> {
                 DGLM_CHECK(writeGroups(out, latents->read.latents, comparison->grouping));
                 return Files{out};
               });
}

void CompareWindow::askForGroups() {
  const QString path = askOpenFile(this, tr("Read Groups"), {}, tr("CSV (*.csv);;All files (*)"));
  if (!path.isEmpty())
    readGroupsFrom(path);
}

/// Of more groups than there are letters here, the rest stay in none.
void CompareWindow::readGroupsFrom(const QString& path) {
  if (!latents_)
    return;
  JobHandle* job = session_.jobs().start(
      session_.fileLane(), {tr("Reading %1").arg(path), Urgency::Interactive},
      [latents = latents_, file = pathOf(path)](const JobContext&) -> Result<RecordGrouping> {
        std::vector<std::string> remarks;  // about records in no group, which the table shows
        return readGrouping(file, latents->read.latents, remarks);
      },
      session_.ofProject(this),
      [this](const RecordGrouping& grouping) {
        std::vector<int> groups(grouping.groupOf.begin(), grouping.groupOf.end());
        for (int& group : groups)
          group = group < GroupTable::kGroups ? group : -1;
        if (groups.size() == groups_->rows().size())
          groups_->setGroups(groups);
      });
  connect(job, &JobHandle::failed, this, [this](const Error& error) { say(messageFor(error)); });
}

void CompareWindow::exportFigure() {
  const auto analysis = session_.latents().analysis();
  const Analysis* read = analysis ? session_.contents().analysis(*analysis) : nullptr;
  if (!comparison_ || !read)
    return;
  exporter_->exportFigure(*map_, {QStringLiteral("sequences-by-latents"),
                                  datedCaption({sourceText(session_.contents(), *read), map_->data().valueName,
                                                comparisonSentence(*latents_, *comparison_)}),
                                  {}});
}

void CompareWindow::enable() {
  showCommand(command());
  const bool hasGroups = comparison_ && comparison_->grouping.names.size() >= 2;
  saveGroups_->setEnabled(hasGroups);
  tables_->setEnabled(hasGroups);
  figure_->setEnabled(comparison_ != nullptr);
}

}  // namespace dglm
