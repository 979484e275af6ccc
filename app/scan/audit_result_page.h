// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QStackedWidget>

#include <filesystem>
#include <memory>

#include "core/study/audit_methods.h"
#include "core/study/contamination.h"

class QPlainTextEdit;
class QPushButton;

namespace dglm {

class ContaminationView;
class LatentTracks;
class ScanDesk;
class Session;
class StateView;
struct Error;

/// The last step of an audit: the scan, and what the corpus holds of the queries, with figure and methods text.
class AuditResultPage : public QStackedWidget {
  Q_OBJECT

 public:
  AuditResultPage(Session& session, ScanDesk& scans, const LatentTracks& tracks, QWidget* parent);

  /// Searches the corpus of the facts' wish. The scan is the desk's, like any other; here its end is waited for.
  void scan(AuditFacts facts);
  bool hasResult() const;
  ContaminationView& contamination() const { return *contamination_; }
  QString methods() const;
  /// Export and copy what was found, for a line of buttons.
  QList<QPushButton*> makeButtons(QWidget* parent);

 Q_SIGNALS:
  void changed();
  /// A sentence for the user.
  void said(const QString& sentence);
  void finished();

 private:
  void follow();
  void summarise(std::shared_ptr<const ScanFolder> scan);
  void take(const Contamination& contamination, const ScanFolder& scan);
  void showFailure(const QString& what, const Error& error);
  void saveMethods();

  Session& session_;
  ScanDesk& scans_;
  AuditFacts facts_;
  std::filesystem::path folder_;  ///< of the scan that is waited for; empty: none
  StateView* state_;
  ContaminationView* contamination_;
  QPlainTextEdit* methods_;
};

}  // namespace dglm
