using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;

namespace KamPortal.Web.Staff;

/// <summary>A circuit has no HTTP request: its person comes from the authentication state, and is dropped when that changes.</summary>
internal sealed class SignedInCircuit(AuthenticationStateProvider authentication, SignedInUser user) : CircuitHandler, IDisposable
{
    public override async Task OnCircuitOpenedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        authentication.AuthenticationStateChanged += OnChanged;
        user.Set((await authentication.GetAuthenticationStateAsync()).User);
    }

    public void Dispose() => authentication.AuthenticationStateChanged -= OnChanged;

    private async void OnChanged(Task<AuthenticationState> state)
    {
        try
        {
            user.Set((await state).User);
        }
        catch (Exception) when (Forget())
        {
            // An unknown person sees nothing; the page says so on its next query.
        }
    }

    private bool Forget()
    {
        user.Set(null);
        return true;
    }
}
