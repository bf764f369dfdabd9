using Microsoft.EntityFrameworkCore.Storage;

namespace KamPortal.Events.Participants;

/// <summary>One's turn at the seats of an event, until it is disposed of; without a commit nothing happened.</summary>
internal sealed class SeatTurn(IDbContextTransaction transaction, SemaphoreSlim gate) : IAsyncDisposable
{
    public Task CommitAsync(CancellationToken cancellationToken) => transaction.CommitAsync(cancellationToken);

    public async ValueTask DisposeAsync()
    {
        try
        {
            await transaction.DisposeAsync();
        }
        finally
        {
            gate.Release();
        }
    }
}
