using Microsoft.AspNetCore.Components;
using Radzen;

namespace KamPortal.Web.Controls;

/// <summary>What every page needs: a token that ends with the page, one action at a time, refusals in words.</summary>
public abstract class KamPage : ComponentBase, IDisposable
{
    private readonly CancellationTokenSource closing = new();

    protected KamPage() => Closing = closing.Token;

    [Inject]
    protected NavigationManager Navigation { get; set; } = null!;

    [Inject]
    protected NotificationService Notifications { get; set; } = null!;

    /// <summary>Kept apart from its source, so that what goes on after the page is gone finds it cancelled, not disposed.</summary>
    protected CancellationToken Closing { get; }

    /// <summary>An action is under way: buttons are disabled, a second click does nothing.</summary>
    protected bool IsBusy { get; private set; }

    /// <summary>The last refusal, to be shown beside what it concerns; null when the last action went through.</summary>
    protected RuleViolation? Refusal { get; set; }

    /// <returns>True when the action went through.</returns>
    protected async Task<bool> RunAsync(Func<Task> action)
    {
        if (IsBusy)
        {
            return false;
        }

        IsBusy = true;
        Refusal = null;
        try
        {
            await action();
            return true;
        }
        catch (RuleViolation refusal)
        {
            Refusal = refusal;
            return false;
        }
        catch (OperationCanceledException) when (closing.IsCancellationRequested)
        {
            return false;
        }
        finally
        {
            IsBusy = false;
        }
    }

    protected void Say(string message) => Notifications.Notify(NotificationSeverity.Success, message);

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (!closing.IsCancellationRequested)
        {
            closing.Cancel();
            closing.Dispose();
        }
    }
}
