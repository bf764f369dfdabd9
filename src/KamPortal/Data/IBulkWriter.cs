using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace KamPortal.Data;

/// <summary>
/// The fastest way of one database to take many rows of one table. An EF interceptor by marker only: that is how the
/// chosen provider brings its own along in the options.
/// </summary>
internal interface IBulkWriter : IInterceptor
{
    /// <summary>While a transaction is open nobody else writes: rows may be numbered before they are written.</summary>
    bool IsAlone { get; }

    /// <summary>The statement that tells the highest number given so far; both names come from the model.</summary>
    string HighestNumber(string table, string column);

    /// <param name="rows">Values in the order of the table's columns, already converted to what the column keeps; DBNull for null. An array may be reused for the next row.</param>
    /// <param name="numbered">The rows bring their numbers; false lets the database give them.</param>
    Task<int> WriteAsync(DbConnection connection, DbTransaction transaction, string table, IReadOnlyList<BulkColumn> columns, IEnumerable<object[]> rows, bool numbered, CancellationToken cancellationToken);
}
