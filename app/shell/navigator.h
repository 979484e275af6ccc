// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QString>
#include <QStringList>

#include <optional>

#include "app/project/session.h"
#include "core/sequence/go_to.h"

namespace dglm {

/// Goes where the user typed: a base, a range, a record, a feature, a latent, bases to look for.
class Navigator : public QObject {
  Q_OBJECT

 public:
  explicit Navigator(Session& session, QObject* parent = nullptr);

  void goTo(const QString& text);
  /// What the go-to box completes: features, records, pinned latents.
  QStringList completions() const;

 Q_SIGNALS:
  void arrived();
  /// The text leads nowhere, and why.
  void problem(const QString& sentence);
  /// The text is a range on the record that is shown now: zoom to it.
  void zoomWanted(dglm::BaseRange bases);
  /// The text is bases: look for them.
  void basesWanted(const QString& pattern);

 private:
  void go(const GoToPlace& place);
  void goToRange(RecordId id, BaseRange bases);
  void go(const GoToFeature& feature);
  void go(LatentId id);
  void go(const GoToBases& bases);

  Session& session_;
  std::optional<BaseRange> zoom_;  ///< once its place is reached, which may be on a record that is still loaded
};

}  // namespace dglm
