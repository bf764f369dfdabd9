using MailKit;

namespace KamPortal.Web.Hosting;

/// <summary>Sees whether the server said "go ahead" to a letter: from then on a lost connection leaves open whether the letter arrived.</summary>
internal sealed class HandOverWatch : IProtocolLogger
{
    private bool isAsked;

    public bool IsHandedOver { get; private set; }

    public IAuthenticationSecretDetector? AuthenticationSecretDetector { get; set; }

    /// <summary>The next letter begins.</summary>
    public void Expect() => (isAsked, IsHandedOver) = (false, false);

    public void LogConnect(Uri uri)
    {
    }

    public void LogClient(byte[] buffer, int offset, int count) => isAsked |= buffer.AsSpan(offset, count).StartsWith("DATA\r\n"u8);

    public void LogServer(byte[] buffer, int offset, int count)
    {
        if (isAsked && count > 0)
        {
            (isAsked, IsHandedOver) = (false, IsHandedOver || buffer[offset] == '3');
        }
    }

    public void Dispose()
    {
    }
}
