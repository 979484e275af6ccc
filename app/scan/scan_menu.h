// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QPointer>

#include <functional>
#include <vector>

#include "core/project/ids.h"

class QAction;
class QMenu;

namespace dglm {

class ActionHost;
class AnnotationDesk;
class AuditWindow;
class ConceptBook;
class LatentTracks;
class ScanDesk;
class ScanPanel;
class Session;

/// What can be searched for and found.
class ScanMenu : public QObject {
  Q_OBJECT

 public:
  /// `chosen` gives the records that are selected in the list.
  ScanMenu(ActionHost& host, Session& session, const LatentTracks& tracks, const ConceptBook& concepts,
           AnnotationDesk& annotation, ScanDesk& scans, ScanPanel& panel,
           std::function<std::vector<RecordId>()> chosen);

  void fill(QMenu& analyse);
  QAction* annotateAction() const { return annotate_; }

 private:
  void annotate();
  void showWitnesses();
  void showAudit();
  void showContamination();
  void enable();

  ActionHost& host_;
  Session& session_;
  const LatentTracks& tracks_;
  const ConceptBook& concepts_;
  AnnotationDesk& annotation_;
  ScanDesk& scans_;
  ScanPanel& panel_;
  std::function<std::vector<RecordId>()> chosen_;
  QPointer<AuditWindow> audited_;
  QAction* annotate_;
  QAction* witnesses_;
  QAction* audit_;
  QAction* contamination_;
};

}  // namespace dglm
