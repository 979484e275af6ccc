// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/project/reading_desk.h"

#include <QJsonArray>
#include <QSettings>

#include <algorithm>

#include "app/project/command_text.h"
#include "app/texts/paths.h"

namespace dglm {
namespace {

const QString kReading = QStringLiteral("reading");
constexpr auto kPace = "readingPace";  ///< setting: bases a second

QJsonObject toJson(const RecordReading& reading) {
  QJsonArray records;
  for (const RecordId record : reading.records)
    records.append(static_cast<qint64>(toNumber(record)));
  QJsonObject work{{"records", records}, {"reverse", reading.isReverse}, {"anew", reading.isAnew}};
  if (reading.analysis)
    work["analysis"] = static_cast<qint64>(toNumber(*reading.analysis));
  return work;
}

}  // namespace

ReadingDesk::ReadingDesk(Session& session, QObject* parent) : QObject(parent), session_(session) {
  connect(&session, &Session::stateChanged, this, [this] {
    failure_.reset();
    kept_.reset();
    again_ = nullptr;
    preview_.reset();
    opened_.reset();
    Q_EMIT changed();
  });
  connect(&session, &Session::selectionChanged, this, &ReadingDesk::followLatents);
  connect(&session.latents(), &LatentBook::pinsChanged, this, &ReadingDesk::followLatents);
  connect(&session.latents(), &LatentBook::stateChanged, this, &ReadingDesk::followLatents);
  connect(&session.unfinished(), &UnfinishedWork::goOnWanted, this, &ReadingDesk::goOn);
}

bool ReadingDesk::hasSource() const {
  return session_.latents().analysis() || defaultSource_;
}

std::vector<RecordId> ReadingDesk::missingRecords() const {
  std::vector<RecordId> missing;
  for (const RecordSummary& record : session_.records())
    if (!session_.latents().covers(record.id))
      missing.push_back(record.id);
  return missing;
}

void ReadingDesk::read(std::vector<RecordId> records) {
  RecordReading reading;
  reading.analysis = session_.latents().analysis();
  if (!reading.analysis && defaultSource_)
    reading.source = *defaultSource_;
  std::stable_partition(records.begin(), records.end(), [this](RecordId id) { return id == session_.recordId(); });
  reading.records = std::move(records);
  const QString title = titleFor(reading.records);
  start(std::move(reading), title);
}

ReadingCost ReadingDesk::costOf(int64_t bases) const {
  ReadingCost cost;
  if (const double pace = QSettings().value(kPace).toDouble(); pace > 0)
    cost.seconds = static_cast<double>(bases) / pace;
  if (const LatentOverview* latents = session_.latents().overview(); latents && latents->summary.tokens > 0) {
    constexpr double kBytesAToken = 20, kBytesAnEntry = 8;  // as a RecordCode lies in memory
    constexpr int kBasesAToken = 6;
    const auto& known = latents->summary;
    const double entries = static_cast<double>(known.nonzeros) / static_cast<double>(known.tokens);
    const double tokens = static_cast<double>(bases) * latents->analysis.frames / kBasesAToken;
    cost.memoryBytes = static_cast<int64_t>(tokens * (kBytesAToken + entries * kBytesAnEntry));
  }
  return cost;
}

/// Without those that the analysis has already.
std::vector<RecordId> ReadingDesk::toBeRead(const RecordReading& reading) const {
  std::vector<RecordId> records = reading.records;
  if (!reading.isAnew && !reading.isReverse)
    std::erase_if(records, [this](RecordId id) { return session_.latents().covers(id); });
  return records;
}

/// Short readings say more of how long a model takes to load than of its pace.
void ReadingDesk::notePace(const std::vector<RecordId>& records) {
  int64_t bases = 0;
  for (const RecordId id : records)
    if (const RecordSummary* record = session_.contents().record(id))
      bases += record->length;
  constexpr int64_t kTelling = 20'000;
  const double seconds = static_cast<double>(sinceStart_.elapsed()) / 1000;
  if (bases >= kTelling && sinceStart_.isValid() && seconds > 0)
    QSettings().setValue(kPace, static_cast<double>(bases) / seconds);
}

std::optional<double> ReadingDesk::keptOf(RecordId record) const {
  return kept_ && kept_->record == record ? std::optional(kept_->share) : std::nullopt;
}

/// The models of the compute lane hold what was read (ReaderCache::draft).
void ReadingDesk::keepWhenCancelled(RecordId record) {
  connect(job_, &JobHandle::cancelled, this, [this, record, job = job_.data()] {
    if (const double share = job->progress().fraction; share > 0)
      kept_ = Kept{record, share};
  });
}

void ReadingDesk::setVisible(BaseRange bases) {
  visible_ = bases;
  if (preview_)
    preview_->setVisible(session_.recordId(), visible_);
}

/// The pinned ones, and the one that is selected.
std::vector<LatentNumber> ReadingDesk::wantedLatents() const {
  std::vector<LatentNumber> latents;
  for (const int32_t pin : session_.latents().pins())
    latents.emplace_back(pin);
  if (const auto selected = session_.selection().latent; selected && !session_.latents().isPinned(selected->latent))
    latents.emplace_back(selected->latent);
  return latents;
}

std::shared_ptr<TrackPreview> ReadingDesk::makePreview() const {
  auto preview = std::make_shared<TrackPreview>(wantedLatents());
  preview->setVisible(session_.recordId(), visible_);
  return preview;
}

void ReadingDesk::followLatents() {
  if (!preview_)
    return;
  preview_->setLatents(wantedLatents());
  showPreview();
}

/// A project's first analysis is there, with the names of its dictionary, before anything was read with it.
void ReadingDesk::chooseOpened() {
  const int64_t number = opened_ ? opened_->exchange(0) : 0;
  if (number == 0 || session_.state() != Session::State::Ready)
    return;
  session_.reloadContents();
  session_.chooseAnalysis(AnalysisId{number});
}

/// With nothing pinned or selected there would be no track to see: the strongest latent so far is shown, once.
void ReadingDesk::chooseStrongest() {
  const LatentBook& latents = session_.latents();
  if (hasChosenLatent_ || !preview_ || !latents.overview() || !wantedLatents().empty())
    return;
  const auto strongest = preview_->strongest();
  if (!strongest)
    return;
  hasChosenLatent_ = true;
  session_.selectLatent(latents.idOf(*strongest));
}

void ReadingDesk::showPreview() {
  chooseStrongest();
  if (const auto tracks = preview_ ? preview_->takeNewest() : std::nullopt)
    Q_EMIT previewed(*tracks);
}

void ReadingDesk::readReverse() {
  RecordReading reading;
  reading.analysis = session_.latents().analysis();
  reading.isReverse = true;
  reading.records = {session_.recordId()};
  start(std::move(reading), tr("Reading the other strand of %1").arg(QString::fromStdString(session_.record()->id)));
}

void ReadingDesk::readAnew() {
  RecordReading reading;
  reading.analysis = session_.latents().analysis();
  reading.isAnew = true;
  for (const RecordSummary& record : session_.records())
    if (session_.latents().covers(record.id))
      reading.records.push_back(record.id);
  std::stable_partition(reading.records.begin(), reading.records.end(),
                        [this](RecordId id) { return id == session_.recordId(); });
  const QString title = titleFor(reading.records);
  start(std::move(reading), title);
}

void ReadingDesk::readAllWith(const LatentSource& source) {
  kept_.reset();
  again_ = [this, source] { readAllWith(source); };
  const auto body = [project = session_.project().access(), models = models_, source](const JobContext& job) {
    return openForProject(project, *models, source, job);
  };
  const QString name = textOf(source.model.filename());
  follow(session_.jobs().start(session_.computeLane(), {tr("Opening %1").arg(name)}, body, session_.ofProject(this),
                               [this](AnalysisId analysis) { onOpened(analysis); }));
}

void ReadingDesk::readSaved(AnalysisId analysis, const std::vector<std::filesystem::path>& folders,
                            const std::vector<RecordId>& records) {
  kept_.reset();
  again_ = [this, analysis, folders, records] { readSaved(analysis, folders, records); };
  const QString title = tr("Taking in %n sequences", nullptr, static_cast<int>(records.size()));
  const auto body = [project = session_.project().access(), analysis, folders, records](const JobContext& job) {
    return readSavedRecords(project, analysis, folders, records, job);
  };
  follow(session_.jobs().start(session_.computeLane(), {title}, body, session_.ofProject(this),
                               [this, analysis, records, title] {
                                 onRead(analysis, false);
                                 note(analysis, records, title);
                               }));
}

void ReadingDesk::onOpened(AnalysisId analysis) {
  session_.reloadContents();
  session_.chooseAnalysis(analysis);
  RecordReading reading;
  reading.analysis = analysis;
  for (const RecordSummary& record : session_.records())
    reading.records.push_back(record.id);
  std::stable_partition(reading.records.begin(), reading.records.end(),
                        [this](RecordId id) { return id == session_.recordId(); });
  if (reading.records.empty())
    return;
  const QString title = titleFor(reading.records);
  start(std::move(reading), title);
}

void ReadingDesk::retry() {
  // A copy: starting replaces the original.
  if (const auto again = again_)
    again();
}

QString ReadingDesk::titleFor(const std::vector<RecordId>& records) const {
  if (records.size() == 1)
    if (const RecordSummary* record = session_.contents().record(records.front()))
      return tr("Reading %1 through the model").arg(QString::fromStdString(record->name));
  return tr("Reading %n sequences through the model", nullptr, static_cast<int>(records.size()));
}

void ReadingDesk::start(RecordReading reading, const QString& title) {
  again_ = [this, reading, title] { start(reading, title); };
  const bool isReverse = reading.isReverse;
  const QJsonObject work = toJson(reading);
  const std::vector<RecordId> all = reading.records;
  preview_ = isReverse || reading.isAnew ? nullptr : makePreview();
  hasChosenLatent_ = false;
  reading.preview = preview_;
  opened_ = std::make_shared<std::atomic<int64_t>>(0);
  if (!reading.analysis)
    reading.opened = [opened = opened_](AnalysisId analysis) { *opened = toNumber(analysis); };
  const auto done = [this, isReverse, unread = toBeRead(reading), records = reading.records,
                     title](AnalysisId analysis) {
    notePace(unread);  // the lists know by now what was added just before
    onRead(analysis, isReverse);
    note(analysis, records, title);
  };
  const auto body = [project = session_.project().access(), models = models_, reading = std::move(reading)](
                        const JobContext& job) { return readRecords(project, *models, reading, job); };
  const JobRequest request{title, isReverse ? Urgency::Interactive : Urgency::Background};
  follow(session_.jobs().start(session_.computeLane(), request, body, session_.ofProject(this), done));
  if (all.size() == 1 && !isReverse)
    keepWhenCancelled(all.front());
  session_.unfinished().remember(job_, {kReading, title, work});
}

/// With what is left of it: records may have been removed since, and those that were stored are passed over.
void ReadingDesk::goOn(const UnfinishedJob& job) {
  if (job.kind != kReading || !hasSource())
    return;
  session_.unfinished().forget(job.id);
  RecordReading reading;
  reading.analysis = session_.latents().analysis();
  if (const auto named = AnalysisId{job.work["analysis"].toInteger()}; session_.contents().analysis(named))
    reading.analysis = named;
  if (!reading.analysis && defaultSource_)
    reading.source = *defaultSource_;
  reading.isReverse = job.work["reverse"].toBool();
  reading.isAnew = job.work["anew"].toBool();
  for (const QJsonValue& record : job.work["records"].toArray())
    if (const RecordId id{record.toInteger()}; session_.contents().record(id))
      reading.records.push_back(id);
  if (!reading.records.empty())
    start(std::move(reading), job.title);
}

/// The lists of the project name a new analysis only once they were read anew.
void ReadingDesk::note(AnalysisId analysis, const std::vector<RecordId>& records, const QString& title) {
  session_.script().add(
      {.what = title, .command = [this, analysis, records] { return readingCommand(session_, analysis, records); }});
}

void ReadingDesk::follow(JobHandle* job) {
  failure_.reset();
  step_ = {};
  job_ = job;
  sinceStart_.invalidate();
  connect(job_, &JobHandle::started, this, [this] { sinceStart_.start(); });
  connect(job_, &JobHandle::progressed, this, &ReadingDesk::onProgress);
  connect(job_, &JobHandle::failed, this, [this](const Error& error) { failure_ = error; });
  connect(job_, &JobHandle::finished, this, [this, job] {
    if (job_ == job) {
      job_.clear();
      chooseOpened();
      showPreview();
      if (job->state() == JobHandle::State::Succeeded)
        preview_.reset();
    }
    session_.latents().reload();
    Q_EMIT changed();
  });
  Q_EMIT changed();
}

void ReadingDesk::onProgress() {
  chooseOpened();
  // Another step means that a record was stored: it can be shown while the others are read. The one on screen at once.
  constexpr int kReloadInterval = 3000;  // milliseconds
  const Phrase& step = job_->progress().step;
  const bool isShownMissing = !session_.latents().covers(session_.recordId());
  const bool isDue = !sinceReload_.isValid() || sinceReload_.hasExpired(kReloadInterval);
  if (step != step_ && !step_.isEmpty() && (isShownMissing || isDue)) {
    session_.latents().reload();
    sinceReload_.start();
  }
  step_ = step;
  showPreview();
  Q_EMIT changed();
}

void ReadingDesk::onRead(AnalysisId analysis, bool isReverse) {
  opened_.reset();
  session_.reloadContents();
  if (!isReverse)
    session_.chooseAnalysis(analysis);
}

}  // namespace dglm
