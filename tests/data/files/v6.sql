CREATE TABLE settings (
    id TEXT NOT NULL PRIMARY KEY,
    organisation TEXT NOT NULL,
    title TEXT NOT NULL,
    language TEXT NOT NULL,
    baselined_on TEXT CHECK (baselined_on IS date(baselined_on)),
    due_soon_days INTEGER NOT NULL CHECK (due_soon_days BETWEEN 0 AND 3660),
    year_start_month INTEGER NOT NULL CHECK (year_start_month BETWEEN 1 AND 12),
    round_length TEXT NOT NULL CHECK (round_length IN ('month', 'quarter', 'half_year', 'year')),
    succeeding_word TEXT NOT NULL,
    achieved_word TEXT NOT NULL,
    needs_improvement_word TEXT NOT NULL,
    close_to_target_word TEXT NOT NULL,
    monitoring_word TEXT NOT NULL,
    succeeding_shape TEXT NOT NULL CHECK (succeeding_shape IN ('disc', 'ring', 'half_disc', 'triangle', 'square', 'diamond', 'tick', 'star')),
    succeeding_colour TEXT NOT NULL,
    achieved_shape TEXT NOT NULL CHECK (achieved_shape IN ('disc', 'ring', 'half_disc', 'triangle', 'square', 'diamond', 'tick', 'star')),
    achieved_colour TEXT NOT NULL,
    close_to_target_shape TEXT NOT NULL CHECK (close_to_target_shape IN ('disc', 'ring', 'half_disc', 'triangle', 'square', 'diamond', 'tick', 'star')),
    close_to_target_colour TEXT NOT NULL,
    needs_improvement_shape TEXT NOT NULL CHECK (needs_improvement_shape IN ('disc', 'ring', 'half_disc', 'triangle', 'square', 'diamond', 'tick', 'star')),
    needs_improvement_colour TEXT NOT NULL,
    monitoring_shape TEXT NOT NULL CHECK (monitoring_shape IN ('disc', 'ring', 'half_disc', 'triangle', 'square', 'diamond', 'tick', 'star')),
    monitoring_colour TEXT NOT NULL,
    reports_to TEXT NOT NULL,
    dates_approved_by TEXT NOT NULL,
    signs_off INTEGER NOT NULL CHECK (signs_off IN (0, 1))
) STRICT;
CREATE TABLE judgement (
    id TEXT NOT NULL PRIMARY KEY,
    word TEXT NOT NULL,
    meaning TEXT NOT NULL,
    standing TEXT NOT NULL CHECK (standing IN ('unstated', 'not_started', 'on_track', 'some_problems', 'needs_attention', 'done')),
    colour TEXT NOT NULL,
    shape TEXT NOT NULL CHECK (shape IN ('disc', 'ring', 'half_disc', 'triangle', 'square', 'diamond', 'tick', 'star')),
    requires_explanation INTEGER NOT NULL CHECK (requires_explanation IN (0, 1)),
    position INTEGER NOT NULL
) STRICT;
CREATE TABLE theme (
    id TEXT NOT NULL PRIMARY KEY,
    reference TEXT NOT NULL,
    title TEXT NOT NULL,
    narrative TEXT NOT NULL,
    lead_member TEXT NOT NULL,
    position INTEGER NOT NULL
) STRICT;
CREATE TABLE objective (
    id TEXT NOT NULL PRIMARY KEY,
    theme TEXT NOT NULL REFERENCES theme (id) DEFERRABLE INITIALLY DEFERRED,
    reference TEXT NOT NULL,
    title TEXT NOT NULL,
    description TEXT NOT NULL,
    position INTEGER NOT NULL
) STRICT;
CREATE INDEX objective_theme ON objective (theme);
CREATE TABLE action (
    id TEXT NOT NULL PRIMARY KEY,
    objective TEXT NOT NULL REFERENCES objective (id) DEFERRABLE INITIALLY DEFERRED,
    reference TEXT NOT NULL,
    title TEXT NOT NULL,
    description TEXT NOT NULL,
    priority TEXT NOT NULL CHECK (priority IN ('high', 'normal', 'low')),
    start TEXT CHECK (start IS date(start)),
    due TEXT CHECK (due IS date(due)),
    original_start TEXT CHECK (original_start IS date(original_start)),
    original_due TEXT CHECK (original_due IS date(original_due)),
    lead_officer TEXT NOT NULL,
    hold TEXT NOT NULL CHECK (hold IN ('none', 'on_hold', 'cancelled')),
    held_since TEXT CHECK (held_since IS date(held_since)),
    hold_reason TEXT NOT NULL,
    progress_source TEXT NOT NULL CHECK (progress_source IN ('updates', 'milestones')),
    position INTEGER NOT NULL
) STRICT;
CREATE INDEX action_objective ON action (objective);
CREATE TABLE round (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    from_day TEXT CHECK (from_day IS date(from_day)),
    as_at TEXT CHECK (as_at IS date(as_at)),
    state TEXT NOT NULL CHECK (state IN ('open', 'closed')),
    meeting_on TEXT CHECK (meeting_on IS date(meeting_on))
) STRICT;
CREATE TABLE progress_update (
    id TEXT NOT NULL PRIMARY KEY,
    action TEXT NOT NULL REFERENCES action (id) DEFERRABLE INITIALLY DEFERRED,
    as_at TEXT CHECK (as_at IS date(as_at)),
    progress INTEGER NOT NULL CHECK (progress BETWEEN 0 AND 100),
    judgement TEXT REFERENCES judgement (id) DEFERRABLE INITIALLY DEFERRED,
    commentary TEXT NOT NULL,
    author TEXT NOT NULL,
    round TEXT REFERENCES round (id) DEFERRABLE INITIALLY DEFERRED,
    recorded_at TEXT CHECK (length(recorded_at) = 24)
) STRICT;
CREATE INDEX progress_update_action ON progress_update (action);
CREATE TABLE date_move (
    id TEXT NOT NULL PRIMARY KEY,
    action TEXT NOT NULL REFERENCES action (id) DEFERRABLE INITIALLY DEFERRED,
    which TEXT NOT NULL CHECK (which IN ('start', 'due')),
    from_day TEXT CHECK (from_day IS date(from_day)),
    to_day TEXT CHECK (to_day IS date(to_day)),
    moved_on TEXT CHECK (moved_on IS date(moved_on)),
    reason TEXT NOT NULL,
    approved_by TEXT NOT NULL,
    approved_on TEXT CHECK (approved_on IS date(approved_on)),
    recorded_at TEXT CHECK (length(recorded_at) = 24)
) STRICT;
CREATE INDEX date_move_action ON date_move (action);
CREATE TABLE hold_change (
    id TEXT NOT NULL PRIMARY KEY,
    action TEXT NOT NULL REFERENCES action (id) DEFERRABLE INITIALLY DEFERRED,
    hold TEXT NOT NULL CHECK (hold IN ('none', 'on_hold', 'cancelled')),
    held_since TEXT CHECK (held_since IS date(held_since)),
    hold_reason TEXT NOT NULL,
    changed_on TEXT CHECK (changed_on IS date(changed_on)),
    recorded_at TEXT CHECK (length(recorded_at) = 24)
) STRICT;
CREATE INDEX hold_change_action ON hold_change (action);
CREATE TABLE milestone (
    id TEXT NOT NULL PRIMARY KEY,
    action TEXT NOT NULL REFERENCES action (id) DEFERRABLE INITIALLY DEFERRED,
    title TEXT NOT NULL,
    due TEXT CHECK (due IS date(due)),
    done_on TEXT CHECK (done_on IS date(done_on)),
    position INTEGER NOT NULL
) STRICT;
CREATE INDEX milestone_action ON milestone (action);
CREATE TABLE measure (
    id TEXT NOT NULL PRIMARY KEY,
    theme TEXT NOT NULL REFERENCES theme (id) DEFERRABLE INITIALLY DEFERRED,
    objective TEXT REFERENCES objective (id) DEFERRABLE INITIALLY DEFERRED,
    reference TEXT NOT NULL,
    title TEXT NOT NULL,
    description TEXT NOT NULL,
    unit TEXT NOT NULL,
    direction TEXT NOT NULL CHECK (direction IN ('higher', 'lower', 'in_range', 'none')),
    target REAL,
    target_high REAL,
    tolerance REAL,
    tolerance_kind TEXT NOT NULL CHECK (tolerance_kind IN ('percentage_points', 'percent_of_target', 'absolute')),
    frequency TEXT NOT NULL CHECK (frequency IN ('month', 'quarter', 'half_year', 'year')),
    accumulation TEXT NOT NULL CHECK (accumulation IN ('per_period', 'cumulative')),
    numerator_name TEXT NOT NULL,
    denominator_name TEXT NOT NULL,
    decimals INTEGER NOT NULL CHECK (decimals BETWEEN 0 AND 6),
    lead_officer TEXT NOT NULL,
    position INTEGER NOT NULL
) STRICT;
CREATE INDEX measure_theme ON measure (theme);
CREATE TABLE period_target (
    id TEXT NOT NULL PRIMARY KEY,
    measure TEXT NOT NULL REFERENCES measure (id) DEFERRABLE INITIALLY DEFERRED,
    period_end TEXT CHECK (period_end IS date(period_end)),
    target REAL,
    target_high REAL
) STRICT;
CREATE INDEX period_target_measure ON period_target (measure);
CREATE TABLE reading (
    id TEXT NOT NULL PRIMARY KEY,
    measure TEXT NOT NULL REFERENCES measure (id) DEFERRABLE INITIALLY DEFERRED,
    as_at TEXT CHECK (as_at IS date(as_at)),
    value REAL,
    numerator REAL,
    denominator REAL,
    target REAL,
    target_high REAL,
    state TEXT NOT NULL CHECK (state IN ('provisional', 'final')),
    stated_rating TEXT CHECK (stated_rating IN ('succeeding', 'achieved', 'needs_improvement', 'close_to_target', 'monitoring')),
    stated_word TEXT NOT NULL,
    commentary TEXT NOT NULL,
    author TEXT NOT NULL,
    recorded_at TEXT CHECK (length(recorded_at) = 24)
) STRICT;
CREATE INDEX reading_measure ON reading (measure);
CREATE TABLE snapshot (
    id TEXT NOT NULL PRIMARY KEY,
    round TEXT NOT NULL REFERENCES round (id) DEFERRABLE INITIALLY DEFERRED,
    version TEXT NOT NULL,
    issued_at TEXT CHECK (length(issued_at) = 24),
    issued_by TEXT NOT NULL,
    note TEXT NOT NULL,
    previous TEXT,
    content BLOB NOT NULL,
    checksum TEXT NOT NULL
) STRICT;
CREATE INDEX snapshot_round ON snapshot (round);
CREATE TABLE layout (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    blocks TEXT NOT NULL,
    theme TEXT REFERENCES theme (id) DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL
) STRICT;
CREATE TABLE statement (
    id TEXT NOT NULL PRIMARY KEY,
    round TEXT REFERENCES round (id) DEFERRABLE INITIALLY DEFERRED,
    kind TEXT NOT NULL CHECK (kind IN ('highlights', 'challenges', 'summary', 'purpose', 'recommendations', 'options', 'reasons', 'implications', 'wards', 'contact', 'background_papers', 'lead_member', 'key_decision', 'exemption', 'appendices')),
    theme TEXT REFERENCES theme (id) DEFERRABLE INITIALLY DEFERRED,
    text TEXT NOT NULL
) STRICT;
CREATE TABLE sign_off (
    id TEXT NOT NULL PRIMARY KEY,
    round TEXT NOT NULL REFERENCES round (id) DEFERRABLE INITIALLY DEFERRED,
    step TEXT NOT NULL CHECK (step IN ('draft', 'director', 'final')),
    signed_by TEXT NOT NULL,
    signed_on TEXT CHECK (signed_on IS date(signed_on)),
    note TEXT NOT NULL
) STRICT;
CREATE INDEX sign_off_round ON sign_off (round);
CREATE TABLE journal (
    sequence INTEGER NOT NULL PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE,
    at TEXT NOT NULL,
    author TEXT NOT NULL,
    title TEXT NOT NULL,
    reason TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('create', 'edit', 'undo', 'redo')),
    of_entry TEXT REFERENCES journal (uuid)
) STRICT;
CREATE TABLE journal_edit (
    entry INTEGER NOT NULL REFERENCES journal (sequence),
    ordinal INTEGER NOT NULL,
    table_name TEXT NOT NULL,
    row_id TEXT NOT NULL,
    before TEXT,
    after TEXT,
    PRIMARY KEY (entry, ordinal)
) STRICT, WITHOUT ROWID;
