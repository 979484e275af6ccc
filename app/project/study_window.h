// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>
#include <QList>
#include <QPointer>
#include <QSize>
#include <QString>

#include <filesystem>
#include <functional>
#include <vector>

#include "app/project/session.h"

class QAction;
class QHBoxLayout;
class QLabel;
class QLayout;
class QPushButton;
class QStackedWidget;

namespace dglm {

class CommandRow;
class Exporter;
class LatentTracks;
class StateView;

/// A window beside the main one that asks one thing of the project: choices on top, the results or their state below,
/// then a sentence, the command that does the same, and a foot of buttons. It closes with its project.
class StudyWindow : public QDialog {
  Q_OBJECT

 public:
  /// The sentence below the results.
  QString said() const;
  /// What is shown, or would be, as a line of decode-glm; "" where no line does the same.
  virtual QString command() const { return {}; }
  /// That is followed; null where none is.
  JobHandle* job() const { return job_; }

 Q_SIGNALS:
  /// A file and those beside it are whole.
  void written(const QString& path);

 protected:
  using Files = std::vector<std::filesystem::path>;

  /// What is said of a job that did not come to its end.
  struct JobTexts {
    QString failed;     ///< what could not be done
    QString cancelled;  ///< said where there are no results of before
    QList<QAction*> remedies = {};
  };

  StudyWindow(Session& session, const QString& title, QWidget* parent);

  StateView& state() const { return *state_; }
  /// The results take turns with the state; make them children of this.
  QWidget* pages() const;

  /// Once, by the constructor of the window itself. `middle`: holds pages(), which it is where nothing stands beside
  /// them. `results`: the page that showResults() shows.
  void layOut(QLayout* choices, QWidget* middle, QWidget* results, QSize size);
  /// From the left; the names of those that export end with "...".
  QPushButton* addButton(const QString& text, const QString& toolTip, const std::function<void()>& act);
  /// The button that starts the work: at the right, and Enter presses it.
  void addStart(QPushButton* start);
  /// What it exported is said.
  Exporter* addExporter(const LatentTracks& tracks);

  void showState();
  void showResults();
  void say(const QString& sentence);
  void showCommand(const QString& line);
  /// Shows the job in place of the results and cancels it when the window closes. The newest is followed; the job of
  /// before is abandoned.
  void follow(JobHandle* job, const JobTexts& texts);
  void stopFollowing();
  bool isRunning() const;

  /// Writes files on the lane of files, also where the project is closed meanwhile, and says which or why not. `write`
  /// names what it wrote.
  void writeFiles(const QString& path, std::function<Result<Files>(const JobContext&)> write);

  /// What can be done now: the choices, the job or the results are others.
  virtual void enable() = 0;
  virtual bool hasResults() const = 0;
  /// Why a job failed, in the words of the window's fields.
  virtual QString reasonOf(const Error& error) const;

  Session& session_;

 private:
  void showProgress();
  void onCancelled(const JobTexts& texts);

  QStackedWidget* pages_;
  StateView* state_;
  QWidget* results_ = nullptr;
  QLabel* said_;
  CommandRow* command_;
  QHBoxLayout* foot_;
  int buttons_ = 0;  // in front of the foot's space
  QPointer<JobHandle> job_;
};

}  // namespace dglm
