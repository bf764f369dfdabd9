using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace KamPortal.Benchmarks;

/// <summary>Keeps the statements EF sends, so that their plans can be shown.</summary>
internal sealed class PlanWatcher : DbCommandInterceptor
{
    public bool IsOn { get; set; }

    public List<(string Text, IReadOnlyDictionary<string, object?> Values)> Statements { get; } = [];

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        if (IsOn)
        {
            Statements.Add((command.CommandText, command.Parameters.Cast<DbParameter>().ToDictionary(p => p.ParameterName, p => p.Value)));
        }

        return new(result);
    }
}
