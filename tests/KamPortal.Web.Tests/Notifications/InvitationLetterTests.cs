using KamPortal.Notifications;
using KamPortal.Web.Hosting;
using MimeKit;
using TestContext = Xunit.TestContext;

namespace KamPortal.Web.Tests.Notifications;

public sealed class InvitationLetterTests
{
    [Fact]
    public void An_invitation_stands_beside_the_words_with_its_method_and_once_more_as_a_file()
    {
        const string calendar = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:REQUEST\r\nSUMMARY:Встреча\r\nEND:VCALENDAR\r\n";
        Assert.True(MailLetter.TryCompose(new Letter("event:1:invite:0.2", "anna@example.test", "Приглашаем", "<p>Ждём</p>", "Ждём", Calendar: calendar), "KamPortal <kam@portal.test>", out var message, out _));
        var words = Assert.IsType<MultipartAlternative>(Assert.IsAssignableFrom<Multipart>(message.Body)[0]);
        Assert.Equal(["text/plain", "text/html", "text/calendar"], words.Select(p => p.ContentType.MimeType));
        var invitation = (TextPart)words[2];
        using var sent = new MemoryStream();
        invitation.Content!.DecodeTo(sent, TestContext.Current.CancellationToken);
        Assert.Equal(("REQUEST", "utf-8", calendar), (invitation.ContentType.Parameters["method"], invitation.ContentType.Charset, System.Text.Encoding.UTF8.GetString(sent.ToArray())));
        Assert.Equal("event.ics", message.Attachments.OfType<MimePart>().Single().FileName);
    }

    [Fact]
    public void A_plain_letter_has_none()
    {
        Assert.True(MailLetter.TryCompose(new Letter("digest:1", "anna@example.test", "Касания", "<p>Касания</p>", "Касания"), "KamPortal <kam@portal.test>", out var message, out _));
        Assert.DoesNotContain(message.BodyParts, p => p.ContentType.MimeType == "text/calendar");
        Assert.Empty(message.Attachments);
    }
}
