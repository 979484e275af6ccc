// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/project/project_panel.h"

#include <QAction>
#include <QInputDialog>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMenu>
#include <QVBoxLayout>

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
      rename_(new QAction(tr("&Rename Sequence..."), this)),
      remove_(new QAction(tr("Remove &Sequence"), this)) {
  auto* layout = new QVBoxLayout(this);
  setGridSpacing(*layout, 0, 0);
  layout->addWidget(tree_);
  setWhatsThis(tr(
      "<b>Project.</b> The sequences of this project, the models that read them, and the analyses: one is one model "
      "and dictionary at one layer over these sequences.<br>A click shows a sequence or takes an analysis. Files can "
      "be dropped here. Delete removes the chosen sequences; Ctrl+Z brings them back."));
  connect(rename_, &QAction::triggered, this, [this] { rename(session_.recordId()); });
  connect(remove_, &QAction::triggered, this, [this] { session_.removeRecords({session_.recordId()}); });
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
  connect(tree_, &ProjectTree::filesDropped, this, &ProjectPanel::filesDropped);
}

void ProjectPanel::showContents() {
  tree_->setSections({recordSection(), modelSection(), analysisSection()});
  showCurrent();
}

void ProjectPanel::showCurrent() {
  const bool hasRecord = session_.record() != nullptr;
  rename_->setEnabled(hasRecord);
  remove_->setEnabled(hasRecord);
  if (hasRecord)
    tree_->setCurrentEntry({kRecords, keyOf(session_.recordId())});
}

ProjectEntry ProjectPanel::recordEntry(const RecordSummary& record) const {
  const QString topology = record.topology == Topology::Circular ? tr("circular") : tr("linear");
  QStringList facts{tr("%1, %2, %n features", nullptr, static_cast<int>(record.featureCount))
                        .arg(topology, formatLength(record.length))};
  for (const std::string& text : {record.description, record.origin.remark})
    if (!text.empty())
      facts << QString::fromStdString(text);
  const bool isUnread = session_.latents().overview() && !session_.latents().covers(record.id);
  return {keyOf(record.id), QString::fromStdString(record.name), facts.join('\n'),
          isUnread ? tr("not read") : QString()};
}

ProjectSection ProjectPanel::recordSection() const {
  ProjectSection section{kRecords, tr("Sequences"), tr("No sequence yet. Drop a FASTA or GenBank file here."), {}};
  for (const RecordSummary& record : session_.records())
    section.entries.push_back(recordEntry(record));
  return section;
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
  const std::vector<RecordId> records = recordsAmong(entries);
  if (records.empty())
    return;
  QMenu menu;
  if (records.size() == 1)
    menu.addAction(tr("Rename..."), this, [this, &records] { rename(records.front()); });
  menu.addAction(tr("Read Through the Model"), this, [this, &records] { desk_.read(records); })
      ->setEnabled(desk_.hasSource());
  menu.addSeparator();
  menu.addAction(tr("Remove"), this, [this, &entries] { remove(entries); });
  menu.exec(position);
}

void ProjectPanel::rename(RecordId id) {
  const RecordSummary* record = session_.contents().record(id);
  if (!record)
    return;
  const QString old = QString::fromStdString(record->name);
  bool isAccepted = false;
  const QString name =
      QInputDialog::getText(this, tr("Rename Sequence"), tr("Name:"), QLineEdit::Normal, old, &isAccepted);
  if (isAccepted)
    session_.renameRecord(id, name);
}

void ProjectPanel::remove(const std::vector<ProjectEntryId>& entries) {
  session_.removeRecords(recordsAmong(entries));
}

}  // namespace dglm
