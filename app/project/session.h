// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonObject>
#include <QObject>
#include <QPointer>
#include <QTimer>
#include <QUndoStack>

#include <filesystem>
#include <memory>
#include <optional>
#include <set>
#include <vector>

#include "app/jobs/job_runner.h"
#include "app/project/latent_book.h"
#include "app/project/project_link.h"
#include "app/project/session_script.h"
#include "app/project/shared_selection.h"
#include "core/study/annotate_project.h"
#include "core/study/project_contents.h"
#include "core/study/record_topology.h"

namespace dglm {

class UnfinishedWork;

/// What a window works on: the open project, the record that is shown, the selection that all panels share with its
/// history, and undo. It lives on the window's thread; files, projects and models are its jobs' business.
class Session : public QObject {
  Q_OBJECT

 public:
  enum class State { Empty, Opening, Failed, Ready };

  explicit Session(QObject* parent = nullptr);
  /// Stops the jobs, finishes the writes that wait, and closes the project.
  ~Session() override;

  JobRunner& jobs() { return jobs_; }
  ProjectLink& project() { return project_; }
  /// Models run here; a more urgent job goes between two slices of another.
  JobLane& computeLane() { return compute_; }
  /// Files other than the project are read and written here.
  JobLane& fileLane() { return files_; }
  /// Models are downloaded and checked here, which may take hours; a question to the model hub goes between.
  JobLane& shelfLane() { return shelf_; }
  /// Sequences are searched here, which needs no model and may take as long as a corpus is large.
  JobLane& searchLane() { return search_; }
  QUndoStack& undoStack() { return undo_; }
  /// The project's jobs that are under way or were cut off.
  UnfinishedWork& unfinished() { return *unfinished_; }
  /// What was done since the project was opened.
  SessionScript& script() { return script_; }
  const SessionScript& script() const { return script_; }

  // The project
  void openProject(const std::filesystem::path& path);
  void createProject(const std::filesystem::path& path);
  /// A job on the compute lane, body(JobContext) -> Result<T>, makes a project file; pathOf(T) names it, and it is
  /// opened. The session counts as opening from the start.
  template <class Body, class PathOf>
  void makeProject(const JobRequest& request, Body body, QObject* receiver, PathOf pathOf) {
    leave();
    const auto open = [this, pathOf = std::move(pathOf)](auto made) { startOpening(pathOf(std::move(made)), false); };
    followOpening(jobs_.start(compute_, request, std::move(body), ofProject(receiver), open));
    setState(State::Opening);
  }
  /// The job that opens or makes the project, or null.
  const JobHandle* openingJob() const { return opening_; }
  void cancelOpening();
  /// Stores the view and leaves the project; nothing is shown afterwards.
  void closeProject();
  /// For a job's result that belongs to the project that is open, or is being opened: it is dropped once another is.
  Addressee ofProject(QObject* receiver) const { return project_.addressee(receiver); }
  State state() const { return state_; }
  const std::optional<Error>& failure() const { return failure_; }
  const ProjectContents& contents() const { return contents_; }
  /// Reads the lists of records, models and analyses again, then shows the record if one is named.
  void reloadContents(std::optional<RecordId> thenShow = {});
  /// How the window looked when the project was closed; what is set here is stored with the project.
  QJsonObject& view() { return view_; }
  /// What view() is to hold changed. While it goes on changing it is stored every so often, not each time.
  void noteView();
  /// False: the project keeps the view it has stored, whatever is shown.
  void setKeepsView(bool keeps) { keepsView_ = keeps; }

  // The records
  /// All but the removed ones.
  std::vector<RecordSummary> records() const;
  void showRecord(RecordId id);
  void renameRecord(RecordId id, const QString& name);
  void setRecordNote(RecordId id, const QString& note);
  /// Makes circles or lines of the records. What the analyses read of them as they were goes, and comes back with undo.
  void setTopology(const std::vector<RecordId>& ids, Topology topology);
  /// Gives records other features, as one step that can be undone; `what` is its name.
  void changeFeatures(std::vector<ChangedFeatures> changed, const QString& what);
  /// The records were just added: undo takes them out of sight again.
  void noteAdded(const std::vector<RecordId>& ids);
  /// Takes the records out of sight. They leave the project when it is closed, so that undo brings them back whole.
  void removeRecords(const std::vector<RecordId>& ids);
  const std::set<RecordId>& removedRecords() const { return removed_; }

  // The record that is shown
  /// Null before the first is loaded.
  const std::shared_ptr<const Record>& record() const { return shown_.record; }
  RecordId recordId() const { return shown_.id; }
  const std::vector<FeatureStyle>& featureStyles() const { return shown_.styles; }
  /// Its own, or the usual one: the colour of its type, and in sight but for `source`, which says where the bases are
  /// from.
  FeatureStyle featureStyle(int feature) const;
  FeatureStyle usualStyle(int feature) const;
  void setFeatureStyle(const FeatureStyle& style);

  // The latents of the chosen analysis
  LatentBook& latents() { return latents_; }
  const LatentBook& latents() const { return latents_; }
  void chooseAnalysis(AnalysisId id);

  // The selection
  const SharedSelection& selection() const { return selection_; }
  /// With feature -1, the feature of just that extent counts as selected, if there is one.
  void selectBases(BaseRange bases, int feature = -1);
  void selectFeature(int feature);
  void selectLatent(LatentId id);
  /// The same, and asks the views to bring the place into sight; shows the record first.
  void goToPlace(RecordId record, BaseRange bases);
  /// Asks the views to show these bases of the record that is shown.
  void requestPlace(BaseRange bases) { Q_EMIT placeRequested(bases); }
  /// Takes back the selected bases; with none, the latent.
  void clearSelection();
  void goBack();
  void goForward();
  bool canGoBack() const { return history_.canGoBack(); }
  bool canGoForward() const { return history_.canGoForward(); }

  /// The base under the pointer of any view, 0-based.
  void hover(std::optional<int64_t> base);

 Q_SIGNALS:
  void stateChanged();
  void openingProgressed();
  /// A project was opened; view() is as it was left.
  void projectOpened();
  /// The open project is about to be left: what stands in a field can still be handed over, and dialogs that ask for it
  /// have to go.
  void projectClosing();
  /// The view is about to be stored: write to view() what shall come back.
  void viewWanted();
  /// Records, models or analyses are others, or are named otherwise.
  void contentsChanged();
  /// Another record is shown, or none.
  void recordChanged();
  void featureStylesChanged();
  void selectionChanged();
  void placeRequested(dglm::BaseRange bases);
  void hovered(std::optional<int64_t> base);

 private:
  void leave();
  void startOpening(const std::filesystem::path& path, bool isNew);
  void onOpened(ProjectContents contents, const std::string& view);
  void followOpening(JobHandle* job);
  void storeView(std::vector<RecordId> removed);
  void setState(State state);
  void loadRecord(RecordId id, std::optional<SharedSelection> then);
  void onRecordLoaded(LoadedRecord loaded, const std::optional<SharedSelection>& then);
  void selectFirstLatent();
  std::optional<LatentId> latentToBegin(bool isFirst) const;
  void visit(SharedSelection selection);
  void apply(const SharedSelection& selection);
  int featureOf(BaseRange bases) const;
  void applyFeatureStyle(RecordId record, const FeatureStyle& style, bool isUsual);
  void changeRecord(RecordId id, const std::function<void(RecordSummary&)>& change);
  void applyRecordName(RecordId id, const std::string& name);
  void applyRecordNote(RecordId id, const std::string& note);
  void applyTopology(const std::vector<RecordId>& ids, Topology topology,
                     const std::shared_ptr<std::vector<RecordForm>>& forms);
  void onTopologyChanged(const std::vector<RecordId>& ids, Topology topology);
  void noteTurned(const std::vector<RecordId>& ids);
  void applyFeatures(const std::shared_ptr<const std::vector<ChangedFeatures>>& changed, bool takesBack);
  SharedSelection fitted(SharedSelection selection) const;
  void setRemoved(const std::vector<RecordId>& ids, bool removed);
  std::optional<RecordId> rememberedRecord() const;
  std::optional<AnalysisId> rememberedAnalysis() const;

  JobRunner jobs_;
  QUndoStack undo_;
  SessionScript script_;
  JobLane files_;
  JobLane shelf_{{.urgentBetweenSlices = true}};
  ProjectLink project_;
  JobLane compute_{{.urgentBetweenSlices = true}};  // after project_: its jobs write to the project
  JobLane search_;

  State state_ = State::Empty;
  QPointer<JobHandle> opening_;
  std::optional<Error> failure_;
  ProjectContents contents_;
  QJsonObject view_;
  bool keepsView_ = true;
  QTimer viewSoon_;  // what is shown is stored now and then: a killed window comes back with it
  std::set<RecordId> removed_;
  LoadedRecord shown_;
  LatentBook latents_;
  SharedSelection selection_;
  std::optional<DictionaryId> dictionary_;  ///< of the latents that are, or were last, to be selected
  SelectionHistory history_;
  UnfinishedWork* unfinished_;
};

}  // namespace dglm
