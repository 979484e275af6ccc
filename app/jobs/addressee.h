// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QPointer>

#include <memory>
#include <utility>

namespace dglm {

/// The time for which results are wanted: as long as one project is open. JobRunner::end() ends it, for good.
class JobScope {
 public:
  bool hasEnded() const { return hasEnded_; }

 private:
  friend class JobRunner;
  bool hasEnded_ = false;
};

/// To whom a job's result goes. Every job names one, so that no result comes to another project than its own: what
/// comes after the receiver has gone or the scope has ended is dropped. Used on the window's thread.
class Addressee {
 public:
  /// Of a result that is the same whatever project is open: a download, a file that the user asked for.
  static Addressee ofProgram(QObject* receiver) { return {receiver, nullptr}; }
  /// Of a result that belongs to a project; Session::ofProject() gives these.
  static Addressee of(std::shared_ptr<const JobScope> scope, QObject* receiver) { return {receiver, std::move(scope)}; }

  /// Whether a result is still wanted. To be asked after whatever lets the user do other things, such as a dialog.
  bool isThere() const { return receiver_ && !hasEnded(); }
  /// Whether the result belongs to a project, not to the program.
  bool isOfProject() const { return scope_ != nullptr; }

 private:
  friend class JobRunner;
  bool hasEnded() const { return scope_ && scope_->hasEnded(); }
  Addressee(QObject* receiver, std::shared_ptr<const JobScope> scope) : receiver_(receiver), scope_(std::move(scope)) {}

  QPointer<QObject> receiver_;
  std::shared_ptr<const JobScope> scope_;  ///< null: the program's
};

}  // namespace dglm
