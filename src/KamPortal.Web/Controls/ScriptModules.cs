using Microsoft.JSInterop;

namespace KamPortal.Web.Controls;

internal static class ScriptModules
{
    /// <summary>Lets a script of a page go with the page; the browser may have gone before and taken it along.</summary>
    public static async ValueTask LetGoAsync(this IJSObjectReference? script)
    {
        if (script is null)
        {
            return;
        }

        try
        {
            await script.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // Nothing is left to let go of.
        }
    }
}
