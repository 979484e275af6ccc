// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/models/model_library.h"

#include <algorithm>

#include "app/texts/paths.h"
#include "core/base/utf8_path.h"
#include "core/shelf/download.h"
#include "core/shelf/shelf_folder.h"
#include "core/shelf/verify.h"

namespace dglm {
namespace {

namespace fs = std::filesystem;

bool liesIn(const fs::path& path, const fs::path& folder) {
  const fs::path inside = path.lexically_normal().lexically_relative(folder.lexically_normal());
  return !inside.empty() && *inside.begin() != "..";
}

}  // namespace

ModelLibrary::ModelLibrary(Session& session, QObject* parent) : QObject(parent), session_(session) {
  connect(&session_, &Session::contentsChanged, this, &ModelLibrary::onContents);
}

QString ModelLibrary::idOf(const ShelfEntry& entry) {
  if (entry.folder.empty())
    return QString::fromStdString(entry.name);
  return textOf(entry.file.empty() ? entry.folder : entry.file);
}

const ShelfEntry* ModelLibrary::find(const QString& id) const {
  const auto found = std::ranges::find(entries_, id, &ModelLibrary::idOf);
  return found == entries_.end() ? nullptr : &*found;
}

// The list

Result<ModelLibrary::Listing> ModelLibrary::list(const std::vector<fs::path>& ofProject, const JobContext& job) {
  Listing listing;
  DGLM_TRY(listing.folder, shelfFolder());
  listing.isFolderGiven = isShelfFolderGiven();
  std::vector<fs::path> elsewhere;
  for (const fs::path& path : ofProject)
    if (!liesIn(path, listing.folder))
      elsewhere.push_back(path);
  DGLM_TRY(listing.entries, listShelf(listing.folder, job, elsewhere));
  return listing;
}

std::vector<fs::path> ModelLibrary::modelsOfProject() const {
  std::vector<fs::path> paths;
  for (const StoredModel& model : session_.contents().models)
    paths.push_back(model.reference.path);
  for (const StoredDictionary& dictionary : session_.contents().dictionaries)
    paths.push_back(dictionary.reference.path);
  return paths;
}

void ModelLibrary::refresh() {
  listedOfProject_ = modelsOfProject();
  if (state_ != State::Ready)
    state_ = State::Reading;
  auto* job = session_.jobs().start(
      session_.fileLane(), {tr("Reading the model shelf"), Urgency::Background, "shelf", JobNotice::Silent},
      [ofProject = listedOfProject_](const JobContext& context) { return list(ofProject, context); },
      Addressee::ofProgram(this),
      [this](Listing listing) {
        folder_ = std::move(listing.folder);
        isFolderGiven_ = listing.isFolderGiven;
        entries_ = std::move(listing.entries);
        failure_.reset();
        state_ = State::Ready;
        Q_EMIT changed();
      });
  connect(job, &JobHandle::failed, this, [this](const Error& error) {
    failure_ = error;
    state_ = State::Failed;
    Q_EMIT changed();
  });
  Q_EMIT changed();
}

void ModelLibrary::refreshIfRead() {
  if (state_ != State::Unread)
    refresh();
}

/// Reads the shelf again only when the project refers to other models.
void ModelLibrary::onContents() {
  if (session_.state() == Session::State::Ready && modelsOfProject() != listedOfProject_)
    refreshIfRead();
}

void ModelLibrary::chooseFolder(const fs::path& folder) {
  session_.jobs().start(
      session_.fileLane(), {tr("Saving the folder of the models"), Urgency::Interactive, {}, JobNotice::Quiet},
      [folder](const JobContext&) { return chooseShelfFolder(folder); }, Addressee::ofProgram(this),
      [this] { refresh(); });
}

// Downloads

void ModelLibrary::plan(const QString& name) {
  const auto ask = [name = name.toStdString()](const JobContext& job) -> Result<DownloadPlan> {
    DGLM_TRY(const fs::path shelf, shelfFolder());
    DownloadRequest request;
    request.name = name;
    request.shelf = shelf;
    return planDownload(request, job);
  };
  session_.jobs().start(session_.shelfLane(),
                        {tr("Asking the model hub for %1").arg(name), Urgency::Interactive, "plan"}, ask,
                        Addressee::ofProgram(this), [this](const DownloadPlan& plan) { Q_EMIT planned(plan); });
}

void ModelLibrary::get(const DownloadPlan& plan) {
  const QString folder = textOf(plan.folder);
  if (downloads_.value(folder))
    return;
  const QString name = QString::fromStdString(plan.name);
  auto* job = session_.jobs().start(
      session_.shelfLane(), {tr("Downloading %1").arg(name)},
      [plan](const JobContext& context) { return download(plan, context); }, Addressee::ofProgram(this),
      [this, name](const DownloadReport&) { Q_EMIT noticed(tr("%1 is on the model shelf.").arg(name)); });
  plans_.insert(job->id(), plan);
  Q_EMIT downloadStarted(job->id());
  follow(job, folder);
}

void ModelLibrary::resume(int jobId) {
  if (const auto plan = plans_.constFind(jobId); plan != plans_.constEnd())
    get(DownloadPlan(*plan));
}

void ModelLibrary::follow(JobHandle* download, const QString& folder) {
  downloads_[folder] = download;
  connect(download, &JobHandle::progressed, this, &ModelLibrary::downloadProgressed);
  connect(download, &JobHandle::finished, this, [this, folder] {
    downloads_.remove(folder);
    refresh();
  });
  Q_EMIT changed();
}

JobHandle* ModelLibrary::downloadOf(const ShelfEntry& entry) const {
  const fs::path folder = entry.folder.empty() ? folder_ / fromUtf8(entry.name) : entry.folder;
  return downloads_.value(textOf(folder));
}

void ModelLibrary::verify(const ShelfEntry& entry) {
  const std::string name = toUtf8(entry.folder.filename());
  const auto check = [shelf = folder_, name](const JobContext& job) -> Result<std::vector<Verification>> {
    DGLM_TRY(std::vector<Verification> verifications, verifyShelf(shelf, name, job));
    DGLM_CHECK(checkVerified(verifications));
    return verifications;
  };
  const QString shown = QString::fromStdString(name);
  session_.jobs().start(session_.shelfLane(), {tr("Checking %1").arg(shown)}, check, Addressee::ofProgram(this),
                        [this, shown](const std::vector<Verification>& verifications) {
                          const bool isCompared = verifications.front().hasNote;
                          Q_EMIT noticed(isCompared ? tr("%1 is as it was downloaded.").arg(shown)
                                                    : tr("%1 was not downloaded by this program: there is nothing to "
                                                         "compare it with.")
                                                          .arg(shown));
                        });
}

}  // namespace dglm
