// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QString>

#include <vector>

#include "app/project/session.h"

namespace dglm {

/// A place of a record that the user gave a name to come back to.
struct NamedRegion {
  RecordId record{};
  BaseRange bases;
  QString name;

  bool operator==(const NamedRegion&) const = default;
};

/// The regions of interest of the open project, in the order in which they were added. They are stored at once, and
/// each change is a step that can be undone.
class RegionBook : public QObject {
  Q_OBJECT

 public:
  explicit RegionBook(Session& session, QObject* parent = nullptr);

  /// Without those of records that are removed.
  std::vector<NamedRegion> regions() const;
  /// Of the record that is shown.
  std::vector<NamedRegion> shown() const;
  bool canChange() const;

  void add(const NamedRegion& region);
  /// The first that equals it is called so.
  void rename(const NamedRegion& region, const QString& name);
  void remove(const std::vector<NamedRegion>& regions);
  /// A name that no region has yet: "Region 3".
  QString freeName() const;

 Q_SIGNALS:
  void changed();

 private:
  void read();
  void put(std::vector<NamedRegion> regions, const QString& what);
  void apply(const std::vector<NamedRegion>& regions);

  Session& session_;
  std::vector<NamedRegion> regions_;
};

}  // namespace dglm
