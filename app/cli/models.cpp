// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <iostream>
#include <memory>

#include "app/cli/command.h"
#include "app/cli/shelf_text.h"
#include "core/base/platform.h"
#include "core/base/utf8_path.h"
#include "core/shelf/download.h"
#include "core/shelf/http.h"
#include "core/shelf/shelf.h"
#include "core/shelf/shelf_folder.h"
#include "core/shelf/verify.h"

namespace dglm::cli {
namespace {

struct ModelsOptions {
  std::string name;
  std::string hub = usualHub();
  std::string revision = "main";
  bool yes = false;
};

using SharedOptions = std::shared_ptr<ModelsOptions>;

Result<CommandSummary> runList(const JobContext& job) {
  DGLM_TRY(const std::filesystem::path shelf, shelfFolder());
  DGLM_TRY(const std::vector<ShelfEntry> entries, listShelf(shelf, job));
  return shelfSummary(shelf, entries);
}

/// The terms go before the download; on a terminal they are asked about.
Status acceptLicence(const DownloadPlan& plan, const ModelsOptions& options, bool json) {
  (json ? std::cerr : std::cout) << licenceText(plan) << std::endl;
  if (plan.licence.isFree || options.yes)
    return {};
  const auto refused = [&plan](const std::string& why) {
    return Error{ErrorKind::InvalidArgument, {plan.name, "downloaded", why}};
  };
  if (!standardInputIsTerminal())
    return refused("its licence has to be accepted; read it and say --yes");
  std::cerr << "Do you accept this licence? [y/N] " << std::flush;
  std::string answer;
  std::getline(std::cin, answer);
  return answer.starts_with('y') || answer.starts_with('Y') ? Status() : refused("its licence was not accepted");
}

Result<CommandSummary> runGet(const ModelsOptions& options, bool json, const JobContext& job) {
  DGLM_TRY(const std::filesystem::path shelf, shelfFolder());
  DGLM_TRY(const DownloadPlan plan, planDownload({options.name, options.hub, options.revision, shelf}, job));
  DGLM_CHECK(acceptLicence(plan, options, json));
  DGLM_TRY(const DownloadReport report, download(plan, job));
  return downloadSummary(plan, report);
}

Result<CommandSummary> runVerify(const ModelsOptions& options, const JobContext& job) {
  DGLM_TRY(const std::filesystem::path shelf, shelfFolder());
  DGLM_TRY(const std::vector<Verification> verifications, verifyShelf(shelf, options.name, job));
  DGLM_CHECK(checkVerified(verifications));
  return verificationSummary(verifications);
}

void addList(CommandTable& table, CLI::App* group) {
  table.add(group, "list", "Models and SAEs on the shelf, which fit each other, and what can be downloaded",
            [](const CommonOptions&, const JobContext& job) { return runList(job); });
}

void addGet(CommandTable& table, CLI::App* group) {
  const SharedOptions options = std::make_shared<ModelsOptions>();
  const std::string description = "Download a model or SAE, or go on with a download";
  CLI::App* command = table.add(
      group, "get", canDownload() ? description : description + " (left out of this build)",
      [options](const CommonOptions& common, const JobContext& job) { return runGet(*options, common.json, job); });
  command->add_option("name", options->name, "a name or size of 'models list', or OWNER/REPO[:FILE]")->required();
  command->add_option("--base-url", options->hub, "a mirror of the model hub (default: HF_ENDPOINT, or the hub)");
  command->add_option("--revision", options->revision, "branch, tag or commit")->capture_default_str();
  command->add_flag("--yes", options->yes, "accept the licence");
}

void addVerify(CommandTable& table, CLI::App* group) {
  const SharedOptions options = std::make_shared<ModelsOptions>();
  CLI::App* command =
      table.add(group, "verify", "Compare the files of downloaded models with what was downloaded",
                [options](const CommonOptions&, const JobContext& job) { return runVerify(*options, job); });
  command->add_option("name", options->name, "one model; all where none is named");
}

}  // namespace

void addModels(CommandTable& table) {
  CLI::App* group = table.addGroup("models", "The model shelf: gLM and SAE weights in your models folder");
  addList(table, group);
  addGet(table, group);
  addVerify(table, group);
}

}  // namespace dglm::cli
