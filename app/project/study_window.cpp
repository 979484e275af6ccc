// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/project/study_window.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <utility>

#include "app/project/exporter.h"
#include "app/texts/core_texts.h"
#include "app/texts/messages.h"
#include "app/texts/paths.h"
#include "widgets/parts/command_row.h"
#include "widgets/parts/form_parts.h"
#include "widgets/parts/state_view.h"
#include "widgets/parts/text_parts.h"
#include "widgets/parts/theme.h"

namespace dglm {

StudyWindow::StudyWindow(Session& session, const QString& title, QWidget* parent)
    : QDialog(parent),
      session_(session),
      pages_(new QStackedWidget(this)),
      state_(new StateView(pages_)),
      said_(makeLabel(QString(), TextRole::Secondary, this)),
      command_(new CommandRow(this)),
      foot_(new QHBoxLayout) {
  setWindowFlag(Qt::WindowMaximizeButtonHint);
  setWindowTitle(title);
  pages_->addWidget(state_);
  said_->setWordWrap(true);
  command_->hide();
  setGridSpacing(*foot_, 0, 1);
  foot_->addStretch(1);
  connect(&session_, &Session::projectClosing, this, &QDialog::close);
  connect(state_, &StateView::cancelRequested, this, [this] {
    if (job_)
      job_->cancel();
  });
}

QString StudyWindow::said() const {
  return said_->text();
}

QWidget* StudyWindow::pages() const {
  return pages_;
}

void StudyWindow::layOut(QLayout* choices, QWidget* middle, QWidget* results, QSize size) {
  results_ = results;
  pages_->addWidget(results);
  auto* close = new QPushButton(tr("Close"), this);
  close->setAutoDefault(false);
  connect(close, &QPushButton::clicked, this, &QDialog::close);
  foot_->addWidget(close);
  auto* layout = new QVBoxLayout(this);
  setGridSpacing(*layout, 2, 1);
  layout->addLayout(choices);
  layout->addWidget(middle, 1);
  layout->addWidget(said_);
  layout->addWidget(command_);
  layout->addLayout(foot_);
  resizeWithinScreen(*this, size);
}

QPushButton* StudyWindow::addButton(const QString& text, const QString& toolTip, const std::function<void()>& act) {
  auto* button = new QPushButton(text, this);
  button->setToolTip(toolTip);
  button->setAutoDefault(false);
  connect(button, &QPushButton::clicked, this, act);
  foot_->insertWidget(buttons_++, button);
  return button;
}

void StudyWindow::addStart(QPushButton* start) {
  start->setDefault(true);
  start->setFocus();
  foot_->insertWidget(buttons_ + 1, start);
}

Exporter* StudyWindow::addExporter(const LatentTracks& tracks) {
  auto* exporter = new Exporter(session_, tracks, *this);
  connect(exporter, &Exporter::exported, this, [this](const QString& path) { say(tr("Wrote %1.").arg(path)); });
  return exporter;
}

void StudyWindow::showState() {
  pages_->setCurrentWidget(state_);
}

void StudyWindow::showResults() {
  pages_->setCurrentWidget(results_);
  if (qobject_cast<QPushButton*>(focusWidget()))  // Space would press what stands next to the button that worked
    results_->setFocus(Qt::OtherFocusReason);
}

void StudyWindow::say(const QString& sentence) {
  said_->setText(sentence);
}

void StudyWindow::showCommand(const QString& line) {
  command_->setVisible(!line.isEmpty());
  command_->setCommand(line);
}

void StudyWindow::follow(JobHandle* job, const JobTexts& texts) {
  stopFollowing();
  job_ = job;
  job->setWatched(true);
  connect(job, &JobHandle::progressed, this, [this, job] {
    if (job_ == job)
      showProgress();
  });
  connect(job, &JobHandle::cancelled, this, [this, job, texts] {
    if (job_ == job)
      onCancelled(texts);
  });
  connect(job, &JobHandle::failed, this, [this, job, texts](const Error& error) {
    if (job_ == job)
      state_->showFailed({texts.failed, reasonOf(error), {}, QString::fromStdString(error.text())}, texts.remedies);
  });
  connect(job, &JobHandle::finished, this, [this, job] {
    if (job_ == job)
      job_.clear();
    enable();
  });
  connect(this, &QDialog::finished, job, &JobHandle::cancel);  // nobody would see its result
  showState();
  showProgress();
  enable();
}

/// Nobody waits for the job any more.
void StudyWindow::stopFollowing() {
  if (job_)
    std::exchange(job_, nullptr)->abandon();
}

bool StudyWindow::isRunning() const {
  return job_ && !job_->isFinished();
}

void StudyWindow::showProgress() {
  const JobProgress& progress = job_->progress();
  state_->showWorking({job_->title(), stepText(progress.step), progress.fraction, progress.secondsLeft});
}

/// What was found before is still true.
void StudyWindow::onCancelled(const JobTexts& texts) {
  if (hasResults())
    return showResults();
  state_->showEmpty(texts.cancelled, texts.remedies);
}

void StudyWindow::writeFiles(const QString& path, std::function<Result<Files>(const JobContext&)> write) {
  JobHandle* job = session_.jobs().start(session_.fileLane(), {tr("Writing %1").arg(path)}, std::move(write),
                                         Addressee::ofProgram(this), [this, path](const Files& files) {
                                           QStringList names;
                                           for (const std::filesystem::path& file : files)
                                             names << textOf(file);
                                           say(tr("Wrote %1.").arg(names.join(QStringLiteral(", "))));
                                           Q_EMIT written(path);
                                         });
  job->setWatched(true);
  connect(job, &JobHandle::failed, this, [this](const Error& error) { say(messageFor(error)); });
}

QString StudyWindow::reasonOf(const Error& error) const {
  return messageFor(error);
}

}  // namespace dglm
