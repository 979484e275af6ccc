// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/project/project_panel.h"

#include <QAction>
#include <QInputDialog>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMenu>
#include <QVBoxLayout>

#include <algorithm>

#include "app/project/export_texts.h"
#include "app/project/record_list.h"
#include "app/texts/paths.h"
#include "widgets/parts/theme.h"
#include "widgets/parts/value_format.h"

namespace dglm {
namespace {

constexpr auto kRecords = "records";
constexpr auto kModels = "models";
constexpr auto kAnalyses = "analyses";

template <class Id>
QString keyOf(Id id) {
  return QString::number(toNumber(id));
}

/// Another dictionary reads the same layer of the same model.
bool hasRival(const ProjectContents& contents, const Analysis& analysis) {
  return std::ranges::any_of(contents.analyses, [&](const StoredAnalysis& other) {
    return other.analysis.model == analysis.model && other.analysis.layer == analysis.layer &&
           other.analysis.dictionary != analysis.dictionary;
  });
}

QString lastPartOf(const std::filesystem::path& path) {
  return textOf(path.filename());
}

std::vector<RecordId> recordsAmong(const std::vector<ProjectEntryId>& entries) {
  std::vector<RecordId> records;
  for (const ProjectEntryId& entry : entries)
    if (entry.section == QLatin1String(kRecords))
      records.push_back(static_cast<RecordId>(entry.id.toLongLong()));
  return records;
}

}  // namespace

ProjectPanel::ProjectPanel(Session& session, ReadingDesk& desk, QWidget* parent)
    : QWidget(parent),
      session_(session),
      desk_(desk),
      tree_(new ProjectTree(this)),
      rename_(new QAction(tr("Rena&me Sequence..."), this)),
      remove_(new QAction(tr("Remove Seq&uence"), this)),
      export_(new QAction(tr("Selected Se&quence..."), this)),
      turn_(new QAction(tr("Make C&ircular"), this)) {
  auto* layout = new QVBoxLayout(this);
  setGridSpacing(*layout, 0, 0);
  layout->addWidget(tree_);
  setWhatsThis(tr(
      "<b>Project.</b> The sequences of this project, the models that read them, and the analyses: one is one model "
      "and dictionary at one layer over these sequences.<br>A click shows a sequence or takes an analysis. Files can "
      "be dropped here. Ctrl+click, Shift+click and Ctrl+A select several sequences, to be read, scored, exported or "
      "removed together. Delete removes the selected sequences; Ctrl+Z brings them back."));
  export_->setToolTip(tr("All selected sequences into one file: GenBank, GFF3, FASTA or BED."));
  turn_->setToolTip(
      tr("A circle is read round its origin. What the model read of the sequence as it was goes, and comes back with "
         "Undo."));
  connect(rename_, &QAction::triggered, this, [this] { rename(chosenRecords().front()); });
  connect(remove_, &QAction::triggered, this, [this] { session_.removeRecords(chosenRecords()); });
  connect(export_, &QAction::triggered, this, [this] { Q_EMIT exportWanted(chosenRecords()); });
  connect(turn_, &QAction::triggered, this, [this] {
    const std::vector<RecordId> records = chosenRecords();
    const std::vector<RecordId> linear = ofTopology(Topology::Linear, records);
    session_.setTopology(linear.empty() ? records : linear, linear.empty() ? Topology::Linear : Topology::Circular);
  });
  connect(&session_, &Session::contentsChanged, this, &ProjectPanel::showContents);
  connect(&session_.latents(), &LatentBook::stateChanged, this, &ProjectPanel::showContents);
  connect(&session_, &Session::recordChanged, this, &ProjectPanel::showCurrent);
  connectTree();
  showContents();
}

void ProjectPanel::connectTree() {
  connect(tree_, &ProjectTree::entryPicked, this, &ProjectPanel::pick);
  connect(tree_, &ProjectTree::entryActivated, this, &ProjectPanel::pick);
  connect(tree_, &ProjectTree::removalRequested, this, &ProjectPanel::remove);
  connect(tree_, &ProjectTree::contextMenuRequested, this, &ProjectPanel::showMenu);
  connect(tree_, &ProjectTree::selectionChanged, this, &ProjectPanel::showActions);
  connect(tree_, &ProjectTree::filesDropped, this, &ProjectPanel::filesDropped);
}

void ProjectPanel::showContents() {
  const LatentBook& latents = session_.latents();
  const auto isUnread = [&](RecordId id) { return latents.overview() && !latents.covers(id); };
  tree_->setSections({recordSection(kRecords, session_.records(), isUnread), modelSection(), analysisSection()});
  showCurrent();
}

void ProjectPanel::showCurrent() {
  if (session_.record())
    tree_->setCurrentEntry({kRecords, keyOf(session_.recordId())});
  showActions();
}

void ProjectPanel::showActions() {
  const std::vector<RecordId> records = chosenRecords();
  const auto count = static_cast<int>(records.size());
  rename_->setEnabled(count == 1);
  remove_->setEnabled(count > 0);
  export_->setEnabled(count > 0);
  turn_->setEnabled(count > 0 && !session_.contents().isReadOnly);
  remove_->setText(count > 1 ? tr("Remove %n Seq&uences", nullptr, count) : tr("Remove Seq&uence"));
  export_->setText(count > 1 ? tr("%n Selected Se&quences...", nullptr, count) : tr("Selected Se&quence..."));
  const auto linear = static_cast<int>(ofTopology(Topology::Linear, records).size());
  if (linear == 0 && count > 0)
    turn_->setText(count > 1 ? tr("Make %n Sequences &Linear", nullptr, count) : tr("Make &Linear"));
  else
    turn_->setText(linear > 1 ? tr("Make %n Sequences C&ircular", nullptr, linear) : tr("Make C&ircular"));
}

std::vector<RecordId> ProjectPanel::chosenRecords() const {
  std::vector<RecordId> records = recordsAmong(tree_->selectedEntries());
  if (records.empty() && session_.record())
    records.push_back(session_.recordId());
  return records;
}

std::vector<RecordId> ProjectPanel::ofTopology(Topology topology, const std::vector<RecordId>& records) const {
  std::vector<RecordId> found;
  for (const RecordId id : records)
    if (const RecordSummary* record = session_.contents().record(id); record && record->topology == topology)
      found.push_back(id);
  return found;
}

ProjectSection ProjectPanel::modelSection() const {
  ProjectSection section{kModels, tr("Models"), tr("None yet."), {}};
  for (const StoredModel& model : session_.contents().models)
    section.entries.push_back(
        {keyOf(model.id), lastPartOf(model.reference.path), textOf(model.reference.path), QString()});
  return section;
}

ProjectSection ProjectPanel::analysisSection() const {
  ProjectSection section{kAnalyses, tr("Analyses"), tr("None yet."), {}};
  for (const StoredAnalysis& stored : session_.contents().analyses) {
    const Analysis& analysis = stored.analysis;
    const ModelReference* model = session_.contents().model(analysis.model);
    const QString name =
        tr("%1, layer %2").arg(model ? lastPartOf(model->path) : tr("unknown model")).arg(analysis.layer);
    QString facts = tr("%1, %n reading frames, %2 latents", nullptr, analysis.frames)
                        .arg(QString::fromStdString(analysis.site), formatCount(analysis.dictionaryWidth));
    QStringList states;
    const ModelReference* dictionary = session_.contents().dictionary(analysis.dictionary);
    if (dictionary && hasRival(session_.contents(), analysis))
      states << dictionaryTitle(*dictionary).section('/', 0, 0);
    if (dictionary)
      facts += '\n' + textOf(dictionary->path);
    if (analysis.strands == StrandChoice::Reverse)
      states << tr("other strand");
    if (session_.contents().isStale(analysis)) {
      states << tr("stale");
      facts += '\n' + tr("Circular sequences were read with windows from base 1. Read them again.");
    }
    section.entries.push_back({keyOf(stored.id), name, facts, states.join(", ")});
  }
  return section;
}

void ProjectPanel::pick(const ProjectEntryId& entry) {
  const auto number = entry.id.toLongLong();
  if (entry.section == QLatin1String(kRecords))
    session_.showRecord(static_cast<RecordId>(number));
  if (entry.section != QLatin1String(kAnalyses))
    return;
  const auto id = static_cast<AnalysisId>(number);
  const Analysis* analysis = session_.contents().analysis(id);
  if (analysis && analysis->strands == StrandChoice::Forward)
    session_.chooseAnalysis(id);
}

void ProjectPanel::showMenu(const std::vector<ProjectEntryId>& entries, const QPoint& position) {
  if (recordsAmong(entries).empty())
    return;
  QMenu menu;
  fillMenu(menu);
  menu.exec(position);
}

void ProjectPanel::fillMenu(QMenu& menu) {
  const std::vector<RecordId> records = chosenRecords();
  const auto count = static_cast<int>(records.size());
  if (count == 1)
    menu.addAction(rename_);
  menu.addAction(count > 1 ? tr("Read %n Sequences Through the Model", nullptr, count) : tr("Read Through the Model"),
                 this, [this, records] { desk_.read(records); })
      ->setEnabled(desk_.hasSource());
  if (constexpr int kSets = 3; count > 1)
    menu.addAction(tr("Score Concepts on %n Sequences...", nullptr, count), this,
                   [this, records] { Q_EMIT scoringWanted(records); })
        ->setEnabled(count >= kSets && score_ && score_->isEnabled());
  menu.addAction(count > 1 ? tr("Export %n Sequences...", nullptr, count) : tr("Export..."), this,
                 [this, records] { Q_EMIT exportWanted(records); });
  if (annotate_)
    menu.addAction(annotate_);
  menu.addSeparator();
  menu.addAction(turn_);
  // Of records of both kinds each can be made as the others are.
  const std::vector<RecordId> circular = ofTopology(Topology::Circular, records);
  if (const auto circles = static_cast<int>(circular.size()); circles > 0 && circles < count)
    menu.addAction(tr("Make %n Sequences &Linear", nullptr, circles), this,
                   [this, circular] { session_.setTopology(circular, Topology::Linear); })
        ->setEnabled(turn_->isEnabled());
  menu.addAction(remove_);
}

void ProjectPanel::rename(RecordId id) {
  const RecordSummary* record = session_.contents().record(id);
  if (!record)
    return;
  const QString old = QString::fromStdString(record->name);
  bool isAccepted = false;
  const QString name =
      QInputDialog::getText(this, tr("Rename Sequence"), tr("Name"), QLineEdit::Normal, old, &isAccepted);
  if (isAccepted)
    session_.renameRecord(id, name);
}

void ProjectPanel::remove(const std::vector<ProjectEntryId>& entries) {
  session_.removeRecords(recordsAmong(entries));
}

}  // namespace dglm
