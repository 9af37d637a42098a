#include "tests/unit/platform/Loopback.h"
#include "tests/unit/platform/TcpPort.h"

#include <array>
#include <string>

namespace tsunagu::test {
namespace {

class StreamTest : public testing::Test
{
protected:
    std::unique_ptr<TcpStream> open()
    {
        auto stream = loopback.network.openTcpStream(port.endpoint);
        return stream ? std::move(*stream) : nullptr;
    }

    void write(TcpStream& stream, const std::string& text)
    {
        const std::vector<std::uint8_t> bytes(text.begin(), text.end());
        stream.write(bytes);
    }

    /// Everything that comes until the stream ends, `wanted` bytes are there or a second has passed.
    StreamInput readUntil(TcpStream& stream, std::size_t wanted, std::size_t most = 4096)
    {
        StreamInput all;
        const TimePoint until = loopback.clock.now() + Milliseconds{1000};
        const std::array<Waitable*, 1> waitables{&stream};
        while (!all.ended && all.bytes.size() < wanted && loopback.clock.now() < until) {
            const StreamInput input = stream.read(most);
            all.bytes.insert(all.bytes.end(), input.bytes.begin(), input.bytes.end());
            all.ended = input.ended;
            if (input.bytes.empty() && !input.ended)
                loopback.network.wait(waitables, until, {});
        }
        return all;
    }

    FileDescriptor accept() { return FileDescriptor(::accept(port.descriptor.get(), nullptr, nullptr)); }

    Loopback loopback;
    TcpPort port;
};

TEST_F(StreamTest, CarriesBytesBothWaysAndTellsTheEnd)
{
    port.listen();
    const auto stream = open();
    ASSERT_NE(stream, nullptr);
    write(*stream, "question");
    {
        const FileDescriptor peer = accept();
        (void)stream->read(1); // sends what waited for the connection
        std::array<char, 16> question{};
        ASSERT_EQ(::recv(peer.get(), question.data(), question.size(), 0), 8);
        EXPECT_EQ(std::string(question.data(), 8), "question");
        ASSERT_EQ(::send(peer.get(), "answer", 6, 0), 6);
    }
    const StreamInput input = readUntil(*stream, 1000, 4);
    EXPECT_EQ(std::string(input.bytes.begin(), input.bytes.end()), "answer");
    EXPECT_TRUE(input.ended);
    EXPECT_EQ(stream->outcome(), ConnectOutcome::Connected);
    // What has ended wakes nobody any more.
    const std::array<Waitable*, 1> waitables{stream.get()};
    EXPECT_EQ(loopback.network.wait(waitables, loopback.clock.now() + Milliseconds{20}, {}), WaitEnd::DeadlinePassed);
}

TEST_F(StreamTest, WithoutAnAnswerItHasNotEnded)
{
    port.listen();
    const auto stream = open();
    ASSERT_NE(stream, nullptr);
    const FileDescriptor peer = accept();
    const StreamInput input = stream->read(16);
    EXPECT_TRUE(input.bytes.empty());
    EXPECT_FALSE(input.ended);
}

TEST_F(StreamTest, ARefusedConnectionHasEnded)
{
    const auto stream = open(); // bound, and not listening
    ASSERT_NE(stream, nullptr);
    write(*stream, "question");
    const StreamInput input = readUntil(*stream, 1);
    EXPECT_TRUE(input.ended);
    EXPECT_TRUE(input.bytes.empty());
    EXPECT_EQ(stream->outcome(), ConnectOutcome::Refused);
}

TEST_F(StreamTest, ManyBytesAreSentAsTheOtherSideTakesThem)
{
    port.listen();
    const auto stream = open();
    ASSERT_NE(stream, nullptr);
    constexpr std::size_t size = 4'000'000; // more than the kernel buffers
    write(*stream, std::string(size, 'x'));
    const FileDescriptor peer = accept();
    std::vector<char> buffer(65'536);
    std::size_t received = 0;
    while (received < size) {
        (void)stream->read(1);
        const ssize_t got = ::recv(peer.get(), buffer.data(), buffer.size(), 0);
        ASSERT_GT(got, 0);
        received += static_cast<std::size_t>(got);
    }
    EXPECT_EQ(received, size);
}

} // namespace
} // namespace tsunagu::test
