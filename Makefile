# All work from a bare clone. `site` is also a folder, so nothing here is a file to make except the environment.
.PHONY: site serve test check content lint pull-request pull-request-comment permalinks bench audit costs sheets lock chromium setup told search-report
SHELL := /bin/bash
KEEP = $(CURDIR)/.cache/pull-request

# a shim that answers `command -v` but does not run is no Python: ask each to run
PYTHON := $(shell for p in python3.13 python3.12 python3.11 python3; do \
	"$$p" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' 2>/dev/null && { echo "$$p"; break; }; done)
STAMP := .venv/.made-of
TOOLS := node_modules/.made-of
NODE := .venv/bin/node

site: setup
	.venv/bin/tori build

serve: setup
	.venv/bin/tori build
	.venv/bin/tori serve

test: lint chromium
	$(NODE) --test --test-isolation=none --test-reporter=dot "tests/theme/**/*.test.js"
	.venv/bin/pytest

# the same tests, and what each file of them costs: processor time, pages opened, runs of axe, sites built; TESTS=… only those
costs: setup chromium
	PYTHONPATH=tests .venv/bin/pytest -p costs $(TESTS)

check: lint
	.venv/bin/tori check
	.venv/bin/tori report codeowners
	.venv/bin/tori forms --check

# what the editors keep: judged, built once, and the built pages judged. No test of the program reads a live act or record.
content: setup
	.venv/bin/tori check
	.venv/bin/tori report codeowners
	.venv/bin/tori forms --check
	.venv/bin/tori build
	.venv/bin/pytest -n 0 -m content tests/content

lint: setup $(TOOLS)
	.venv/bin/ruff check .
	.venv/bin/ruff format --check .
	.venv/bin/mypy
	.venv/bin/lint-imports
	.venv/bin/check-jsonschema --quiet --builtin-schema vendor.github-workflows .github/workflows/*.yml
	.venv/bin/check-jsonschema --quiet --builtin-schema vendor.github-issue-forms .github/ISSUE_TEMPLATE/[0-9]*.yml
	.venv/bin/check-jsonschema --quiet --builtin-schema vendor.github-issue-config .github/ISSUE_TEMPLATE/config.yml
	.venv/bin/zizmor --quiet --offline .github/workflows
	$(NODE) node_modules/typescript/bin/tsc
	$(NODE) node_modules/@biomejs/biome/bin/biome check --error-on-warnings

# what somebody told through a form, in the forge's event: a proposal or an answer, made with the rights in GITHUB_TOKEN
told: setup
	@.venv/bin/tori from-issue "$(EVENT)" --propose

# what a pull request sent, judged by this checkout's own rules: annotations on the terminal, a report in $(REPORT),
# and in $(KEEP) the same beside the request's number, for the comment below it
pull-request: setup
	@mkdir -p "$(KEEP)" && echo "$(NUMBER)" > "$(KEEP)/number"
	@cd "$(SENT)" && { "$(CURDIR)/.venv/bin/tori" check --base "$(BASE)" --format markdown > "$(KEEP)/report.md" || true; }
	@cat "$(KEEP)/report.md" >> "$(REPORT)"
	@cd "$(SENT)" && "$(CURDIR)/.venv/bin/tori" check --base "$(BASE)" --format github

# the comment below a pull request, of what `pull-request` kept in $(KEEP), with the rights in GITHUB_TOKEN
pull-request-comment: setup
	@.venv/bin/tori report comment "$(KEEP)" --head "$(HEAD)" --run "$(RUN)" --post

# whether the site that was built keeps every address of the live one; a live site that does not answer stops nothing
permalinks: setup
	@.venv/bin/tori report permalinks || test $$? = 2

# the pages and cards of the acts that a pull request sent, drawn with this checkout's own theme into $(TO)
pull-request-preview: setup
	@cd "$(SENT)" && "$(CURDIR)/.venv/bin/tori" preview --base "$(BASE)" --to "$(TO)"

bench: setup
	.venv/bin/python -m bench

# what the search finds and costs; QUERIES=FILE judges another file of queries, ACTS=DIR another folder of acts
search-report: setup chromium
	@.venv/bin/python -m bench.search $(if $(QUERIES),--queries "$(QUERIES)") $(if $(ACTS),--acts "$(ACTS)")

# slow, nightly: every page in every language, width and scheme; the HTML checker needs Java. Says what it lacks.
# Writes docs/audit.md, and docs/audit.json, from which the accessibility statement tells what was tested.
audit: setup chromium
	TORI_AUDIT=1 PYTHONPATH=tests .venv/bin/pytest -n 0 -rs -p audit.report -m "audit or access"

# the contact sheets of every kind of page and of link previews, drawn anew; look at docs/pictures/sheets/ before you commit
sheets: setup chromium
	TORI_SHEETS=1 PYTHONPATH=tests .venv/bin/pytest -n 0 -p audit.report -o "addopts=-q" tests/audit/test_sheets.py

setup: $(STAMP)

$(STAMP): requirements.txt requirements-dev.txt pyproject.toml
ifeq ($(PYTHON),)
	@command -v uv >/dev/null || { echo "Tarvitaan Python 3.11, 3.12 tai 3.13 (tai uv, joka hakee sen). / Install Python 3.11–3.13, or uv."; exit 1; }
	uv venv --quiet --seed --python 3.13 --clear .venv
else
	"$(PYTHON)" -m venv --clear .venv
endif
	.venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
	.venv/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

# the tools of the scripts; node and npm come with the environment, so that every machine has the same
$(TOOLS): package.json package-lock.json .npmrc $(STAMP)
	.venv/bin/npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
	@touch $@

# the tests drive the Chromium on PATH
chromium:
	@command -v chromium chromium-browser google-chrome >/dev/null || { \
	  if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
	    apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium fonts-roboto >/dev/null; \
	  else echo "Selaintestit tarvitsevat Chromiumin: asenna paketti chromium. / The browser tests need Chromium: install the package chromium."; exit 1; fi; }

# after a change of dependencies in pyproject.toml or package.json; needs uv
lock:
	uv pip compile --quiet --universal --generate-hashes --no-header --python-version 3.11 pyproject.toml -o requirements.txt
	uv pip compile --quiet --universal --generate-hashes --no-header --python-version 3.11 --extra dev --constraint requirements.txt \
	  requirements-build.in pyproject.toml -o requirements-dev.txt
	$(MAKE) --no-print-directory setup
	.venv/bin/npm install --package-lock-only --no-audit --no-fund --loglevel=error
	@# npm notes where each maker asks for money: the file holds hashes, no addresses
	@$(NODE) -e 'const f = "package-lock.json", d = JSON.parse(fs.readFileSync(f)); for (const each of Object.values(d.packages)) delete each.funding; fs.writeFileSync(f, JSON.stringify(d, null, 2) + "\n")'
