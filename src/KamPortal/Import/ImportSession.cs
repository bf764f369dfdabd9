using System.Globalization;

namespace KamPortal.Import;

/// <summary>What the importer of one batch remembers between its chunks.</summary>
internal sealed class ImportSession(int batchId, ImportKind kind, string source, bool isDryRun, DateOnly today)
{
    private readonly Dictionary<string, int> lines = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> accepted = new(StringComparer.Ordinal);

    public int BatchId => batchId;

    public ImportKind Kind => kind;

    public string Source => source;

    public bool IsDryRun => isDryRun;

    public DateOnly Today => today;

    /// <summary>Lines of rows whose references go round in a circle.</summary>
    public IReadOnlySet<int> CircularLines { get; set; } = new HashSet<int>();

    /// <summary>Accounts whose sales are rolled up when the file is through.</summary>
    public HashSet<int> TouchedAccounts { get; } = [];

    /// <summary>External ids taken so far; a dry run has nothing else to find earlier rows by.</summary>
    public bool HasAccepted(string externalId) => accepted.Contains(externalId);

    public void Accept(string externalId) => accepted.Add(externalId);

    /// <summary>Notes that the line claims the key, whatever comes of the line.</summary>
    /// <returns>The earlier line that claims the same.</returns>
    public int? FirstClaim(string what, string key, int line)
    {
        var claim = what + ":" + key;
        return lines.TryAdd(claim, line) || lines[claim] == line ? null : lines[claim];
    }

    /// <exception cref="RuleViolation">An earlier accepted row is about the same.</exception>
    public void RequireFirst(string what, string key, int line)
    {
        if (lines.TryGetValue(what + ":" + key, out var first) && first != line)
        {
            throw new RuleViolation(string.Format(CultureInfo.CurrentCulture, ImportMessages.SameAsLine, first));
        }
    }
}
