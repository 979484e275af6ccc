// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/tracks/track_data.h"

#include <QCoreApplication>

namespace dglm {

QString TrackData::caption() const {
  if (note.isEmpty() || label.isEmpty())
    return label + note;
  return QCoreApplication::translate("dglm::TrackData", "%1, %2", "label, note").arg(label, note);
}

}  // namespace dglm
