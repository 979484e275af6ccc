// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/project/damage.h"

#include <sqlite3.h>
#include <SQLiteCpp/SQLiteCpp.h>

#include <stdexcept>

namespace dglm {

std::optional<std::string> damageIn(const std::function<void()>& look) {
  try {
    look();
    return std::nullopt;
  } catch (const SQLite::Exception& found) {
    constexpr int kPrimaryCode = 0xff;
    switch (found.getErrorCode() & kPrimaryCode) {
      case SQLITE_CORRUPT:
      case SQLITE_ERROR:  // a table, a column or a definition is gone
      case SQLITE_IOERR:
      case SQLITE_NOTADB:
      case SQLITE_TOOBIG:
        return found.what();
      default:
        throw;
    }
  } catch (const std::out_of_range&) {
    return "its rows do not belong together";
  }
}

}  // namespace dglm
