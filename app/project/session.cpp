// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/project/session.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <chrono>
#include <utility>

#include "app/project/undo_step.h"
#include "app/project/unfinished_work.h"
#include "app/project/view_work.h"
#include "app/texts/paths.h"

namespace dglm {
namespace {

constexpr auto kRecordKey = "record";
constexpr auto kAnalysisKey = "analysis";
constexpr auto kLatentKey = "latent";
constexpr auto kTurnedKey = "turned";  // numbers of records

QString fileName(const std::filesystem::path& path) {
  return textOf(path.filename());
}

}  // namespace

Session::Session(QObject* parent)
    : QObject(parent), project_(jobs_), latents_(project_, undo_), unfinished_(new UnfinishedWork(*this)) {
  connect(&latents_, &LatentBook::stateChanged, this, &Session::selectFirstLatent);
  constexpr std::chrono::milliseconds kViewInterval{1000};
  viewSoon_.setSingleShot(true);
  viewSoon_.setInterval(kViewInterval);
  connect(&viewSoon_, &QTimer::timeout, this, [this] { storeView({}); });
  connect(&latents_, &LatentBook::stateChanged, this, &Session::noteView);
  connect(this, &Session::recordChanged, this, &Session::noteView);
  connect(this, &Session::selectionChanged, this, &Session::noteView);
}

Session::~Session() {
  leave();
  for (JobLane* lane : {&search_, &compute_, &files_, &shelf_}) {
    jobs_.cancelAll(*lane);
    lane->close();
  }
}

// The project

void Session::openProject(const std::filesystem::path& path) {
  leave();
  startOpening(path, false);
}

void Session::createProject(const std::filesystem::path& path) {
  leave();
  startOpening(path, true);
}

void Session::startOpening(const std::filesystem::path& path, bool isNew) {
  project_.setFile(path, isNew);
  struct Opened {
    ProjectContents contents;
    std::string view;
  };
  const auto read = [](Project& project, const JobContext&) -> Result<Opened> {
    Opened opened;
    DGLM_TRY(opened.contents, loadContents(project));
    DGLM_TRY(opened.view, project.views().state(kViewState));
    return opened;
  };
  // Background, that is after the closing of the project before, which may be the same file.
  const JobRequest request{tr("Opening %1").arg(fileName(path)), Urgency::Background, {}, JobNotice::Silent};
  auto* job =
      project_.write(request, read, this, [this](Opened opened) { onOpened(std::move(opened.contents), opened.view); });
  followOpening(job);
  setState(State::Opening);
}

/// Only the job that opens now is heard.
void Session::followOpening(JobHandle* job) {
  if (opening_)
    opening_->disconnect(this);
  opening_ = job;
  connect(job, &JobHandle::progressed, this, &Session::openingProgressed);
  connect(job, &JobHandle::failed, this, [this](const Error& error) {
    leave();
    failure_ = error;
    setState(State::Failed);
  });
  connect(job, &JobHandle::cancelled, this, &Session::closeProject);
}

void Session::cancelOpening() {
  if (opening_)
    opening_->cancel();
}

void Session::onOpened(ProjectContents contents, const std::string& view) {
  contents_ = std::move(contents);
  view_ = QJsonDocument::fromJson(QByteArray::fromStdString(view)).object();
  for (const QJsonValue& turned : view_[kTurnedKey].toArray())
    contents_.turned.insert(static_cast<RecordId>(turned.toInteger()));
  // Of a program that was killed: they go with this project's closing, and nobody can take that back any more.
  for (const QJsonValue& removed : view_[kRemovedKey].toArray())
    if (const auto id = static_cast<RecordId>(removed.toInteger()); contents_.record(id))
      removed_.insert(id);
  project_.passOver(removed_);
  setState(State::Ready);
  Q_EMIT contentsChanged();
  if (const auto record = rememberedRecord())
    loadRecord(*record, std::nullopt);
  if (const auto analysis = dglm::chooseAnalysis(contents_, rememberedAnalysis()))
    latents_.load(*analysis);
  Q_EMIT projectOpened();
}

/// Stores how the window looks, and takes the records out of the project.
void Session::storeView(std::vector<RecordId> removed) {
  viewSoon_.stop();
  if (state_ != State::Ready || contents_.isReadOnly)
    return;
  if (shown_.record)
    view_[kRecordKey] = static_cast<qint64>(toNumber(shown_.id));
  if (const auto analysis = latents_.analysis())
    view_[kAnalysisKey] = static_cast<qint64>(toNumber(*analysis));
  if (selection_.latent)
    view_[kLatentKey] = selection_.latent->latent;
  Q_EMIT viewWanted();
  if (!removed.empty())
    view_.remove(kRemovedKey);  // other records may have their numbers then
  const auto store = [keepsView = keepsView_, view = QJsonDocument(view_).toJson(QJsonDocument::Compact).toStdString(),
                      removed = std::move(removed)](Project& project, const JobContext& job) -> Status {
    if (keepsView)
      DGLM_CHECK(project.views().setState(kViewState, view));
    return removed.empty() ? Status() : project.records().remove(removed, job);
  };
  project_.write(quietRequest(tr("Saving the view")), store, this, [] {});
}

void Session::noteView() {
  if (state_ == State::Ready && keepsView_ && !viewSoon_.isActive())
    viewSoon_.start();
}

void Session::closeProject() {
  leave();
  setState(State::Empty);
}

/// Forgets the project, or gives up opening it, without a word: another may follow. What belongs to it ends last, when
/// there is nothing left that it could be taken for.
void Session::leave() {
  if (state_ == State::Ready)
    Q_EMIT projectClosing();
  storeView(std::vector(removed_.begin(), removed_.end()));
  state_ = State::Empty;
  failure_.reset();
  undo_.clear();
  script_.clear();
  history_.clear();
  removed_.clear();
  contents_ = {};
  view_ = {};
  shown_ = {};
  selection_ = {};
  dictionary_.reset();
  latents_.clear();
  if (JobHandle* job = opening_) {
    job->disconnect(this);
    opening_.clear();
    job->cancel();
  }
  project_.close();
}

void Session::setState(State state) {
  state_ = state;
  Q_EMIT stateChanged();
  if (state != State::Ready) {
    Q_EMIT contentsChanged();
    Q_EMIT recordChanged();
    Q_EMIT selectionChanged();
  }
}

void Session::reloadContents(std::optional<RecordId> thenShow) {
  project_.read(
      quietRequest(tr("Reading the project"), QStringLiteral("contents")),
      [](const Project& project, const JobContext&) { return loadContents(project); }, this,
      [this, thenShow](ProjectContents contents) {
        contents.isReadOnly = contents_.isReadOnly;
        contents.turned = contents_.turned;
        contents_ = std::move(contents);
        Q_EMIT contentsChanged();
        if (thenShow)
          showRecord(*thenShow);
        else if (!shown_.record && !contents_.records.empty())
          showRecord(contents_.records.front().id);
      });
}

std::optional<RecordId> Session::rememberedRecord() const {
  const auto remembered = static_cast<RecordId>(view_[kRecordKey].toInteger());
  const std::vector<RecordSummary> left = records();
  if (std::ranges::find(left, remembered, &RecordSummary::id) != left.end())
    return remembered;
  return left.empty() ? std::nullopt : std::optional(left.front().id);
}

std::optional<AnalysisId> Session::rememberedAnalysis() const {
  const QJsonValue remembered = view_[kAnalysisKey];
  return remembered.isDouble() ? std::optional(static_cast<AnalysisId>(remembered.toInteger())) : std::nullopt;
}

/// With no latent selected, one to begin with: its card is there to be read. A latent of another dictionary is another
/// one, whatever its number.
void Session::selectFirstLatent() {
  const LatentOverview* overview = latents_.overview();
  if (!overview)
    return;
  const auto before = std::exchange(dictionary_, overview->analysis.dictionary);
  const bool isOther = before && before != dictionary_;
  if (isOther)
    history_.forgetLatents();
  if (!isOther && selection_.latent && latents_.contains(*selection_.latent))
    return;
  selection_.latent = latentToBegin(!before);
  Q_EMIT selectionChanged();
}

/// The one from last time, or the first pinned.
std::optional<LatentId> Session::latentToBegin(bool isFirst) const {
  const LatentId remembered = latents_.idOf(view_[kLatentKey].toInt(-1));
  if (isFirst && latents_.contains(remembered))
    return remembered;
  const auto& pins = latents_.pins();
  return pins.empty() ? std::nullopt : std::optional(latents_.idOf(pins.front()));
}

void Session::chooseAnalysis(AnalysisId id) {
  if (latents_.analysis() != id)
    latents_.load(id);
}

// The records

std::vector<RecordSummary> Session::records() const {
  std::vector<RecordSummary> shown;
  for (const RecordSummary& record : contents_.records)
    if (!removed_.contains(record.id))
      shown.push_back(record);
  return shown;
}

void Session::showRecord(RecordId id) {
  if (id != shown_.id)
    loadRecord(id, std::nullopt);
}

void Session::loadRecord(RecordId id, std::optional<SharedSelection> then) {
  const RecordSummary* summary = contents_.record(id);
  const QString name = summary ? QString::fromStdString(summary->name) : QString();
  project_.read(
      quietRequest(tr("Reading %1").arg(name), QStringLiteral("record")),
      [id](const Project& project, const JobContext&) { return dglm::loadRecord(project, id); }, this,
      [this, then](LoadedRecord loaded) { onRecordLoaded(std::move(loaded), then); });
}

void Session::onRecordLoaded(LoadedRecord loaded, const std::optional<SharedSelection>& then) {
  shown_ = std::move(loaded);
  SharedSelection selection = then.value_or(SharedSelection{});
  selection.record = shown_.id;
  if (!then)
    selection.latent = selection_.latent;
  selection = fitted(selection);
  selection_ = {};
  Q_EMIT recordChanged();
  visit(selection);
  if (selection.bases)
    requestPlace(*selection.bases);
}

void Session::changeRecord(RecordId id, const std::function<void(RecordSummary&)>& change) {
  for (RecordSummary& record : contents_.records)
    if (record.id == id)
      change(record);
  Q_EMIT contentsChanged();
}

void Session::renameRecord(RecordId id, const QString& name) {
  const RecordSummary* record = contents_.record(id);
  const std::string wanted = name.trimmed().toStdString();
  if (!record || wanted.empty() || wanted == record->name)
    return;
  undo_.push(new UndoStep(
      tr("Rename %1").arg(QString::fromStdString(record->name)), [=, this] { applyRecordName(id, wanted); },
      [=, this, old = record->name] { applyRecordName(id, old); }));
}

void Session::applyRecordName(RecordId id, const std::string& name) {
  project_.write(
      quietRequest(tr("Saving the name")),
      [=](Project& project, const JobContext&) { return project.records().rename(id, name); }, this, [] {});
  if (id == shown_.id && shown_.record) {
    auto renamed = std::make_shared<Record>(*shown_.record);
    renamed->id = name;
    shown_.record = std::move(renamed);
    const SharedSelection kept = selection_;
    Q_EMIT recordChanged();
    apply(kept);
  }
  changeRecord(id, [&](RecordSummary& record) { record.name = name; });
}

void Session::setRecordNote(RecordId id, const QString& note) {
  const RecordSummary* record = contents_.record(id);
  const std::string wanted = note.toStdString();
  if (!record || wanted == record->note)
    return;
  undo_.push(new UndoStep(
      tr("Note on %1").arg(QString::fromStdString(record->name)), [=, this] { applyRecordNote(id, wanted); },
      [=, this, old = record->note] { applyRecordNote(id, old); }));
}

void Session::applyRecordNote(RecordId id, const std::string& note) {
  project_.write(
      quietRequest(tr("Saving the note")),
      [=](Project& project, const JobContext&) { return project.records().setNote(id, note); }, this, [] {});
  changeRecord(id, [&](RecordSummary& record) { record.note = note; });
}

/// Those that have the topology already are left as they are.
void Session::setTopology(const std::vector<RecordId>& ids, Topology topology) {
  std::vector<RecordId> changed;
  for (const RecordId id : ids)
    if (const RecordSummary* record = contents_.record(id); record && record->topology != topology)
      changed.push_back(id);
  if (changed.empty() || contents_.isReadOnly)
    return;
  const QString name = QString::fromStdString(contents_.record(changed.front())->name);
  const auto count = static_cast<int>(changed.size());
  const bool isCircle = topology == Topology::Circular;
  const QString ofOne = isCircle ? tr("Make %1 circular").arg(name) : tr("Make %1 linear").arg(name);
  const QString ofSeveral =
      isCircle ? tr("Make %n sequences circular", nullptr, count) : tr("Make %n sequences linear", nullptr, count);
  const Topology before = isCircle ? Topology::Linear : Topology::Circular;
  const auto forms = std::make_shared<std::vector<RecordForm>>();
  undo_.push(new UndoStep(
      count == 1 ? ofOne : ofSeveral, [=, this] { applyTopology(changed, topology, forms); },
      [=, this] { applyTopology(changed, before, forms); }));
}

/// `forms`, of the writing lane, are those that the records do not have: none before the first time.
void Session::applyTopology(const std::vector<RecordId>& ids, Topology topology,
                            const std::shared_ptr<std::vector<RecordForm>>& forms) {
  const auto change = [=](Project& project, const JobContext&) -> Status {
    std::vector<RecordForm> before;
    for (size_t i = 0; i < ids.size(); ++i) {
      DGLM_TRY(RecordForm form,
               i < forms->size() ? putForm(project, ids[i], (*forms)[i]) : changeTopology(project, ids[i], topology));
      before.push_back(std::move(form));
    }
    *forms = std::move(before);
    return {};
  };
  auto* job = project_.write(quietRequest(tr("Saving the topology")), change, this,
                             [=, this] { onTopologyChanged(ids, topology); });
  connect(job, &JobHandle::failed, this, [this] { reloadContents(); });
}

/// The latents come first: they say which records the analysis still holds.
void Session::onTopologyChanged(const std::vector<RecordId>& ids, Topology topology) {
  latents_.reload();
  for (RecordSummary& record : contents_.records)
    if (std::ranges::find(ids, record.id) != ids.end())
      record.topology = topology;
  noteTurned(ids);
  if (std::ranges::find(ids, shown_.id) != ids.end())
    loadRecord(shown_.id, selection_);
  Q_EMIT contentsChanged();
}

void Session::changeFeatures(std::vector<ChangedFeatures> changed, const QString& what) {
  if (changed.empty())
    return;
  const auto shared = std::make_shared<const std::vector<ChangedFeatures>>(std::move(changed));
  undo_.push(new UndoStep(
      what, [=, this] { applyFeatures(shared, false); }, [=, this] { applyFeatures(shared, true); }));
}

void Session::applyFeatures(const std::shared_ptr<const std::vector<ChangedFeatures>>& changed, bool takesBack) {
  const auto change = [=](Project& project, const JobContext&) { return storeFeatures(project, *changed, takesBack); };
  const auto isShown = [this](const ChangedFeatures& record) { return record.record == shown_.id; };
  auto* job = project_.write(quietRequest(tr("Saving the features")), change, this, [=, this](int64_t) {
    latents_.reload();  // what they are guessed to be depends on the features
    if (std::ranges::any_of(*changed, isShown))
      loadRecord(shown_.id, selection_);
    reloadContents();
  });
  connect(job, &JobHandle::failed, this, [this] { reloadContents(); });
}

/// What is turned twice is as in its file again.
void Session::noteTurned(const std::vector<RecordId>& ids) {
  for (const RecordId id : ids)
    if (contents_.turned.erase(id) == 0)
      contents_.turned.insert(id);
  QJsonArray turned;
  for (const RecordId id : contents_.turned)
    turned.append(static_cast<qint64>(toNumber(id)));
  view_[kTurnedKey] = turned;
  noteView();
}

void Session::noteAdded(const std::vector<RecordId>& ids) {
  const auto show = [=, this](bool shown) {
    if (std::any_of(ids.begin(), ids.end(), [&](RecordId id) { return removed_.contains(id) == shown; }))
      setRemoved(ids, !shown);
  };
  undo_.push(new UndoStep(
      tr("Add %n sequences", nullptr, static_cast<int>(ids.size())), [show] { show(true); }, [show] { show(false); }));
}

void Session::removeRecords(const std::vector<RecordId>& ids) {
  if (ids.empty())
    return;
  undo_.push(new UndoStep(
      tr("Remove %n sequences", nullptr, static_cast<int>(ids.size())), [=, this] { setRemoved(ids, true); },
      [=, this] { setRemoved(ids, false); }));
}

void Session::setRemoved(const std::vector<RecordId>& ids, bool removed) {
  for (const RecordId id : ids) {
    if (removed)
      removed_.insert(id);
    else
      removed_.erase(id);
  }
  QJsonArray numbers;
  for (const RecordId id : removed_)
    numbers.append(static_cast<qint64>(toNumber(id)));
  view_[kRemovedKey] = numbers;
  noteView();
  project_.passOver(removed_);
  latents_.reload();
  Q_EMIT contentsChanged();
  const std::vector<RecordSummary> left = records();
  if (left.empty()) {
    shown_ = {};
    Q_EMIT recordChanged();
  } else if (!removed) {
    showRecord(ids.front());
  } else if (!shown_.record || removed_.contains(shown_.id)) {
    showRecord(left.front().id);
  }
}

// The record that is shown

FeatureStyle Session::featureStyle(int feature) const {
  for (const FeatureStyle& style : shown_.styles)
    if (style.feature == feature)
      return style;
  return usualStyle(feature);
}

FeatureStyle Session::usualStyle(int feature) const {
  return {feature, {}, shown_.record->features[static_cast<size_t>(feature)].type == "source"};
}

void Session::setFeatureStyle(const FeatureStyle& style) {
  const FeatureStyle old = featureStyle(style.feature);
  if (style == old)
    return;
  const QString name = QString::fromStdString(shown_.record->features[static_cast<size_t>(style.feature)].label());
  const auto applying = [this, id = shown_.id, usual = usualStyle(style.feature)](const FeatureStyle& wanted) {
    return [=, this] { applyFeatureStyle(id, wanted, wanted == usual); };
  };
  undo_.push(new UndoStep(tr("Look of %1").arg(name), applying(style), applying(old)));
}

void Session::applyFeatureStyle(RecordId record, const FeatureStyle& style, bool isUsual) {
  const auto withStyle = [style, isUsual](std::vector<FeatureStyle> styles) {
    std::erase_if(styles, [&](const FeatureStyle& other) { return other.feature == style.feature; });
    if (!isUsual)
      styles.push_back(style);
    return styles;
  };
  project_.write(
      quietRequest(tr("Saving the look of a feature")),
      [=](Project& project, const JobContext&) -> Status {
        DGLM_TRY(const std::vector<FeatureStyle> stored, project.views().featureStyles(record));
        return project.views().setFeatureStyles(record, withStyle(stored));
      },
      this, [] {});
  if (record != shown_.id)
    return;
  shown_.styles = withStyle(std::move(shown_.styles));
  Q_EMIT featureStylesChanged();
}

// The selection

int Session::featureOf(BaseRange bases) const {
  const auto& features = shown_.record->features;
  const auto found =
      std::find_if(features.begin(), features.end(), [&](const Feature& feature) { return feature.extent() == bases; });
  return found == features.end() ? -1 : static_cast<int>(found - features.begin());
}

void Session::selectBases(BaseRange bases, int feature) {
  if (!shown_.record)
    return;
  SharedSelection next = selection_;
  next.record = shown_.id;
  next.bases = bases;
  next.feature = feature >= 0 ? feature : featureOf(bases);
  visit(next);
}

void Session::selectFeature(int feature) {
  selectBases(shown_.record->features[static_cast<size_t>(feature)].extent(), feature);
}

void Session::selectLatent(LatentId id) {
  SharedSelection next = selection_;
  next.latent = id;
  visit(next);
}

void Session::goToPlace(RecordId record, BaseRange bases) {
  if (record == shown_.id) {
    selectBases(bases);
    requestPlace(bases);
    return;
  }
  SharedSelection then = selection_;
  then.bases = bases;
  then.feature = -1;
  loadRecord(record, then);
}

void Session::clearSelection() {
  SharedSelection next = selection_;
  if (next.bases) {
    next.bases.reset();
    next.feature = -1;
  } else {
    next.latent.reset();
  }
  visit(next);
}

void Session::visit(SharedSelection selection) {
  history_.visit(selection, std::chrono::steady_clock::now());
  apply(selection);
}

void Session::apply(const SharedSelection& selection) {
  if (selection.record != shown_.id && contents_.record(selection.record))
    return loadRecord(selection.record, selection);
  selection_ = fitted(selection);
  Q_EMIT selectionChanged();
}

/// Without bases that the record does not have, as those across the origin of what was a circle, and with the feature
/// that lies there now.
SharedSelection Session::fitted(SharedSelection selection) const {
  const Record* record = shown_.record.get();
  if (!record || selection.record != shown_.id || !selection.bases)
    return selection;
  const bool isBeyond = !record->isCircular() && selection.bases->end > record->length();
  if (isBeyond)
    selection.bases.reset();
  const auto feature = static_cast<size_t>(selection.feature);
  const bool isThere = !isBeyond && selection.feature >= 0 && feature < record->features.size() &&
                       record->features[feature].extent() == *selection.bases;
  if (!isThere)
    selection.feature = isBeyond ? -1 : featureOf(*selection.bases);
  return selection;
}

void Session::goBack() {
  if (const auto selection = history_.back())
    apply(*selection);
}

void Session::goForward() {
  if (const auto selection = history_.forward())
    apply(*selection);
}

void Session::hover(std::optional<int64_t> base) {
  Q_EMIT hovered(base);
}

}  // namespace dglm
