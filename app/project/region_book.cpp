// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/project/region_book.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <utility>

#include "app/project/undo_step.h"

namespace dglm {
namespace {

/// The row of the project's view states.
constexpr auto kRegionState = "regions";
constexpr auto kRecordOf = "record", kStartOf = "start", kEndOf = "end", kNameOf = "name";

std::string jsonOf(const std::vector<NamedRegion>& regions) {
  QJsonArray array;
  for (const NamedRegion& region : regions)
    array << QJsonObject{{kRecordOf, static_cast<qint64>(toNumber(region.record))},
                         {kStartOf, static_cast<qint64>(region.bases.start)},
                         {kEndOf, static_cast<qint64>(region.bases.end)},
                         {kNameOf, region.name}};
  return QJsonDocument(array).toJson(QJsonDocument::Compact).toStdString();
}

std::vector<NamedRegion> regionsIn(const std::string& json) {
  std::vector<NamedRegion> regions;
  for (const QJsonValue& value : QJsonDocument::fromJson(QByteArray::fromStdString(json)).array()) {
    const QJsonObject region = value.toObject();
    const BaseRange bases{region[kStartOf].toInteger(-1), region[kEndOf].toInteger()};
    if (bases.start >= 0 && !bases.isEmpty())
      regions.push_back({static_cast<RecordId>(region[kRecordOf].toInteger()), bases, region[kNameOf].toString()});
  }
  return regions;
}

}  // namespace

RegionBook::RegionBook(Session& session, QObject* parent) : QObject(parent), session_(session) {
  connect(&session_, &Session::projectOpened, this, &RegionBook::read);
  connect(&session_, &Session::contentsChanged, this, &RegionBook::changed);
  connect(&session_, &Session::recordChanged, this, &RegionBook::changed);
  connect(&session_, &Session::stateChanged, this, [this] {
    if (session_.state() != Session::State::Ready && !regions_.empty()) {
      regions_.clear();
      Q_EMIT changed();
    }
  });
}

void RegionBook::read() {
  const auto state = [](const Project& project, const JobContext&) { return project.views().state(kRegionState); };
  session_.project().read({tr("Reading the regions"), Urgency::Interactive, "regions", JobNotice::Quiet}, state, this,
                          [this](const std::string& json) {
                            regions_ = regionsIn(json);
                            Q_EMIT changed();
                          });
}

std::vector<NamedRegion> RegionBook::regions() const {
  std::vector<NamedRegion> regions;
  for (const NamedRegion& region : regions_)
    if (session_.contents().record(region.record) && !session_.removedRecords().contains(region.record))
      regions.push_back(region);
  return regions;
}

std::vector<NamedRegion> RegionBook::shown() const {
  std::vector<NamedRegion> shown;
  for (const NamedRegion& region : regions())
    if (session_.record() && region.record == session_.recordId())
      shown.push_back(region);
  return shown;
}

bool RegionBook::canChange() const {
  return session_.record() && !session_.contents().isReadOnly;
}

QString RegionBook::freeName() const {
  const auto isTaken = [this](const QString& name) {
    return std::ranges::find(regions_, name, &NamedRegion::name) != regions_.end();
  };
  int number = static_cast<int>(regions_.size()) + 1;
  while (isTaken(tr("Region %1").arg(number)))
    ++number;
  return tr("Region %1").arg(number);
}

void RegionBook::add(const NamedRegion& region) {
  std::vector<NamedRegion> regions = regions_;
  regions.push_back(region);
  put(std::move(regions), tr("Add the region %1").arg(region.name));
}

void RegionBook::rename(const NamedRegion& region, const QString& name) {
  std::vector<NamedRegion> regions = regions_;
  const auto found = std::ranges::find(regions, region);
  if (found == regions.end() || name.isEmpty() || name == region.name)
    return;
  found->name = name;
  put(std::move(regions), tr("Rename the region %1").arg(region.name));
}

void RegionBook::remove(const std::vector<NamedRegion>& regions) {
  std::vector<NamedRegion> left = regions_;
  for (const NamedRegion& region : regions)
    if (const auto found = std::ranges::find(left, region); found != left.end())
      left.erase(found);
  if (left.size() != regions_.size())
    put(std::move(left), tr("Remove %n regions", nullptr, static_cast<int>(regions.size())));
}

void RegionBook::put(std::vector<NamedRegion> regions, const QString& what) {
  if (!canChange())
    return;
  session_.undoStack().push(new UndoStep(
      what, [this, regions = std::move(regions)] { apply(regions); }, [this, before = regions_] { apply(before); }));
}

void RegionBook::apply(const std::vector<NamedRegion>& regions) {
  regions_ = regions;
  const auto store = [json = jsonOf(regions)](Project& project, const JobContext&) {
    return project.views().setState(kRegionState, json);
  };
  session_.project().write({tr("Saving the regions"), Urgency::Interactive, {}, JobNotice::Quiet}, store, this, [] {});
  Q_EMIT changed();
}

}  // namespace dglm
